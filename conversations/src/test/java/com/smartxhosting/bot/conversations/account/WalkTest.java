package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.home.Home;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.conversations.support.HumanDialog;
import com.smartxhosting.bot.conversations.support.SupportDesk.Ticket;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through the dialogs of this subject, of support and of home. */
class WalkTest {

  private static final Stage STAGE = FrontDesk.stage();
  private static final List<String> SAMPLES =
      List.of(
          "ada@example.com",
          "123456",
          "",
          "x".repeat(5_000),
          "\u202E🙂\u0007",
          "<b>&",
          "@everyone");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account.link",
        "account.website",
        "account.verify",
        "account.unlink",
        "account.freeze",
        "account.language",
        "account.activity-entry",
        "support.human",
        "home",
        "help",
        "privacy"
      })
  void every_way_leads_on(String dialog) {
    var report = Explorer.walk(STAGE, dialog, Answers.NONE, SAMPLES, WalkTest::values, 20_000);
    assertThat(Golden.missing(report, List.of(dialog))).isEmpty();
  }

  @Test
  void every_way_through_the_activity_leads_on() {
    var samples = List.of("2", "x".repeat(5_000), "\u202E🙂\u0007<b>&");
    var report =
        Explorer.walk(STAGE, "account.activity", Answers.NONE, samples, WalkTest::values, 20_000);
    assertThat(Golden.missing(report, List.of("account.activity"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account.link",
        "account.website",
        "account.verify",
        "account.unlink",
        "account.freeze",
        "account.language",
        "account.activity",
        "account.activity-entry",
        "support.human",
        "home",
        "help",
        "privacy"
      })
  void every_state_ever_released_can_still_be_shown(String dialog) {
    assertThat(Golden.unreadable(STAGE, dialog)).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case LinkDialog.WhoAmI _, HumanDialog.WhoAsks _ ->
          List.of(Optional.empty(), Optional.of(FrontDesk.ADA));
      case LinkDialog.SendCode _, VerifyDialog.SendProof _ ->
          List.of(new CodeSent("a••@example.com", Text.of("account.code.just-sent")));
      case WebsiteDialog.MakeLink _ ->
          List.of(
              new Link(new Secret("https://chat.example.com/account/x"), false),
              new Link(new Secret("http://localhost:8080/account/x"), true));
      case LinkDialog.Redeem _,
          LinkDialog.Choose _,
          WebsiteDialog.Redeem _,
          WebsiteDialog.Choose _ ->
          List.of(
              new LinkDialog.Linked.Done(FrontDesk.ADA),
              new LinkDialog.Linked.Several(List.of(FrontDesk.ADA, FrontDesk.SHOP)),
              new LinkDialog.Linked.Elsewhere(FrontDesk.ADA));
      case FreezeDialog.LoadFreeze _ -> List.of(Optional.empty(), Optional.of(Talk.START));
      case FreezeDialog.Freeze _ -> List.of(Talk.START);
      case UnlinkDialog.OtherChats _ -> List.of(List.of(), List.of("discord", "web"));
      case HumanDialog.OpenTicket _ -> List.of(new Ticket("T-1"));
      case Activities.ListActivity all -> List.of(rows(all.page()), rows(0));
      case Home.ShowHome _, Home.ShowHelp _, Home.ShowPrivacy _, Activities.LoadEntry _ ->
          List.of(Board.of(Text.words("A board")).door(Text.words("On"), "help", Answers.NONE));
      default -> List.of(true);
    };
  }

  private static Rows rows(int page) {
    return Rows.of(
        IntStream.rangeClosed(1, 20).boxed().toList(),
        _ -> true,
        Page.of(page),
        i -> new Row("k" + i, Text.words("No. " + i), Text.words("Record www" + i + ": done")),
        Text.NONE);
  }
}
