package com.smartxhosting.bot.conversations.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.relay.LeadDialog.LoadStops;
import com.smartxhosting.bot.conversations.relay.LeadDialog.Stop;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Chat;
import com.smartxhosting.bot.conversations.relay.RelayDialog.LoadChat;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Reached;
import com.smartxhosting.bot.conversations.relay.RelayDialog.Write;
import com.smartxhosting.bot.conversations.support.FindHelper;
import com.smartxhosting.bot.conversations.support.FindHelper.Helper;
import com.smartxhosting.bot.conversations.support.HumanDialog;
import com.smartxhosting.bot.conversations.support.SupportDesk.Ticket;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.engine.House;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through what guided customers and agents write to each other. */
class RelayWalkTest {

  private static final Answers GIVEN =
      Answers.of(House.RUN, "r1").with("circumstances", "Dialogs: flow.walk");

  @ParameterizedTest
  @ValueSource(strings = {"support.human", "relay.ask", "relay.answer", "relay.lead"})
  void every_way_leads_on(String dialog) {
    var report =
        Explorer.walk(
            Helpline.STAGE,
            dialog,
            GIVEN,
            List.of("Hello", "x".repeat(5_000), "\u202E🙂\u0007<b>&", "evil.example"),
            RelayWalkTest::values,
            10_000);
    assertThat(Golden.missing(report, List.of(dialog))).isEmpty();
    assertThat(Golden.unreadable(Helpline.STAGE, dialog)).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case FindHelper _ -> List.of(new Helper.Nobody(), new Helper.Here(), new Helper.Away("Nina"));
      case HumanDialog.WhoAsks _ -> List.of(Optional.of(Talk.ADA), Optional.empty());
      case HumanDialog.OpenTicket _ -> List.of(new Ticket("T-1"));
      case LoadChat _ ->
          List.of(
              chat(RelayDialog.Stage.NEW),
              chat(RelayDialog.Stage.OPEN, "What is a proof?", "z".repeat(1_000)),
              chat(RelayDialog.Stage.CLOSED, "Thanks <b>"));
      case Write _ -> List.of(new Reached.PassedOn(), new Reached.ByTicket("T-1"));
      case LoadStops _ ->
          List.of(
              IntStream.rangeClosed(1, 12)
                  .mapToObj(i -> new Stop("s" + i, Text.words(i + ". A step " + i)))
                  .toList());
      default -> List.of(true);
    };
  }

  private static Chat chat(RelayDialog.Stage stage, String... remarks) {
    var about = Text.of("relay.about").with("what", Text.words("A cup of tea"));
    var lines =
        List.of(remarks).stream()
            .<Text>map(
                words ->
                    Text.of("relay.line.own").with("words", new Text.Confided(new Secret(words))))
            .toList();
    return new Chat("r1", Text.words("Nina"), about, lines, stage);
  }
}
