package com.smartxhosting.bot.conversations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.NoticesDialog.Standing;
import com.smartxhosting.bot.conversations.notices.Reader.Side;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a customer says what he wants to be told, and sees what is watched for him. */
class NoticesTalkTest {

  private static final Stage STAGE =
      Stage.with(
          List.of(
              new NoticesDialog(Side.CUSTOMER),
              QuietForm.DIALOG,
              WatchList.LIST,
              WatchList.ONE,
              WatchList.STOP,
              new NoticesDialog(Side.AGENT),
              QuietForm.OF_AGENTS),
          List.of(NoticesDialog.COMMAND),
          NoticesDialog.BUNDLE,
          "com.smartxhosting.bot.conversations.agents.texts",
          "com.smartxhosting.bot.conversations.dns.texts");
  private final MemoryWatches kept = new MemoryWatches(Stream::empty);
  private final Set<String> agents = new HashSet<>();
  private final NoticesWork work =
      new NoticesWork(
          kept,
          kept.wishes(),
          new Lookouts(new Deaf(), new OneWait(), new OneWait(), ZoneOffset.UTC),
          actor -> agents.contains(actor.conversation()),
          STAGE.words(),
          InstantSource.fixed(Talk.START),
          ZoneId.of("Europe/Berlin"));
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(NoticesDialog.Load.class, work::standing)
              .query(NoticesDialog.LoadOfAgent.class, work::standing)
              .repeatable(NoticesDialog.Switch.class, work::turn)
              .query(QuietForm.Foresee.class, work::foresee)
              .repeatable(QuietForm.Keep.class, work::keep)
              .repeatable(QuietForm.KeepOfAgent.class, work::keep)
              .query(WatchList.ListWatches.class, work::list)
              .query(WatchList.LoadWatch.class, work::one)
              .repeatable(WatchList.End.class, work::end));

  /** A world that says nothing. */
  private record Deaf() implements PublicDns {
    @Override
    public List<Answer> own(String zone, String name, RecordType type) {
      return List.of();
    }

    @Override
    public List<Answer> around(String name, RecordType type) {
      return List.of();
    }
  }

  private Talk serve(Talk talk) {
    return served.serve(talk);
  }

  private Talk notices() {
    return serve(Talk.with(STAGE).says("hello").says("/notices"));
  }

  private Wishes wishes() {
    return kept.wishes().of("1");
  }

  private void watching(String id, String name) {
    kept.begin(
        new Watch(
            id,
            Topic.CANCELLATION,
            Talk.ADA,
            "talk:1",
            Answers.of("service", "7").with("name", name),
            Talk.START,
            Talk.START.plus(Duration.ofHours(1)),
            2,
            List.of()));
  }

  @Test
  void a_kind_is_switched_by_a_press_and_back() {
    var talk = notices().sees("Quiet hours: None", "Watched for you: Nothing", "[On: DNS changes]");
    serve(talk.presses("On: DNS changes")).sees("[Off: DNS changes]", "[On: Space and traffic]");
    assertThat(wishes().wants(Kind.DNS)).isFalse();
    assertThat(wishes().wants(Kind.USAGE)).isTrue();
    serve(talk.presses("Off: DNS changes")).sees("[On: DNS changes]");
    assertThat(wishes().wants(Kind.DNS)).isTrue();
  }

  @Test
  void quiet_hours_are_typed_or_picked_and_shown_with_the_clock_of_the_place() {
    var talk = serve(notices().presses("Quiet hours"));
    talk.says("night").sees("two times with a dash").says("25-7").sees("no time of day");
    serve(
            talk.says("10pm-6:30")
                .sees("time zone")
                .says("atlantis")
                .sees("no time zone of this name"))
        .says("lisbon");
    serve(talk).sees("22:00-06:30", "Europe/Lisbon", "Clock there now: 09:00").presses("Confirm");
    serve(talk).sees("We keep quiet in these hours", "Quiet hours: 22:00-06:30 (Europe/Lisbon)");
    assertThat(wishes().quiet().map(QuietHours::written)).contains("22:00-06:30");
    assertThat(wishes().zone()).contains(ZoneId.of("Europe/Lisbon"));
  }

  @Test
  void quiet_hours_can_be_given_up_and_the_zone_stays() {
    kept.wishes()
        .put(
            "1",
            Wishes.NONE.with(
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
                ZoneId.of("Asia/Tokyo")));
    var talk = serve(notices().presses("Quiet hours").presses("None"));
    serve(talk.sees("Hours in which we keep quiet: None").presses("Confirm"))
        .sees("There are no quiet hours any more.", "Quiet hours: None");
    assertThat(wishes().quiet()).isEmpty();
    assertThat(wishes().zone()).contains(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void what_is_watched_is_listed_and_ended() {
    watching("a", "shop.example");
    watching("b", "blog.example");
    var talk = notices().sees("Watched for you: 2 things");
    serve(talk.presses("What is watched")).sees("End of shop.example", "End of blog.example");
    serve(talk.presses("No. 2"))
        .sees("End of blog.example", "Looks so far: 2", "[Stop watching]")
        .presses("Stop watching");
    serve(serve(talk).sees("you just hear no more of it").presses("Stop watching"))
        .sees("You hear no more of this.");
    assertThat(kept.of("1")).extracting(Watch::id).containsExactly("a");
  }

  @Test
  void nobody_ends_what_is_watched_for_somebody_else() {
    watching("a", "shop.example");
    var stranger = Actor.stranger("talk", "2").become(new Customer("2", "Ben"), Talk.START);
    work.end(new WatchList.End("a"), new Attempt("k", 1, stranger));
    assertThat(kept.of("1")).hasSize(1);
    assertThat(work.one(new WatchList.LoadWatch("a"), stranger))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void the_look_over_the_account_is_not_listed_since_it_has_switches() {
    kept.begin(
        new Watch(
            "account/1",
            Topic.ACCOUNT,
            Talk.ADA,
            "",
            Answers.NONE,
            Talk.START,
            Talk.START,
            0,
            List.of()));
    notices().sees("Nothing at the moment").seesNot("What is watched");
  }

  private Talk ofAgents() {
    return serve(Talk.with(STAGE).says("hello").starts("agents.notices"));
  }

  @Test
  void an_agent_who_is_a_customer_too_wishes_for_either_on_his_own() {
    agents.add("talk:1");
    var talk = ofAgents().sees("[On: Does not get on]").seesNot("DNS").seesNot("Watched");
    serve(talk.presses("On: Does not get on")).sees("[Off: Does not get on]", "[On: Begun]");
    serve(serve(talk.presses("Quiet hours")).says("22-7").says("lisbon"));
    serve(talk.presses("Confirm")).sees("Quiet hours: 22:00-07:00 (Europe/Lisbon)");
    var wanted = kept.wishes().of("agent/talk:1");
    assertThat(wanted.wants(Kind.SHARE_STUCK)).isFalse();
    assertThat(wanted.wants(Kind.SHARE_HELP)).isTrue();
    assertThat(wanted.quiet().map(QuietHours::written)).contains("22:00-07:00");
    assertThat(wishes()).isEqualTo(Wishes.NONE);
  }

  @Test
  void whoever_is_no_agent_any_more_wishes_for_nothing() {
    ofAgents().sees("our support team").seesNot("Quiet hours");
    agents.add("talk:1");
    var talk = ofAgents();
    agents.clear();
    serve(talk.presses("On: Begun")).sees("our support team");
    assertThat(kept.wishes().of("agent/talk:1")).isEqualTo(Wishes.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notices.quiet",
        "agents.quiet",
        "notices.watches",
        "notices.watch",
        "notices.end"
      })
  void every_way_leads_on(String dialog) {
    var samples =
        List.of("22-7", "lisbon", "", "x".repeat(5_000), "\u202E🙂\u0007", "<b>&", "@everyone");
    var given = Answers.of("watch", "a");
    var report = Explorer.walk(STAGE, dialog, given, samples, NoticesTalkTest::values, 20_000);
    assertThat(Golden.missing(report, List.of(dialog))).isEmpty();
  }

  /** With the doors alone: what lies behind them is walked above. */
  @ParameterizedTest
  @ValueSource(strings = {"notices", "agents.notices"})
  void every_way_through_the_switches_leads_on(String dialog) {
    var report =
        Explorer.walk(STAGE, dialog, Answers.NONE, List.of(), NoticesTalkTest::values, 20_000);
    assertThat(Golden.missing(report, List.of(dialog))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notices",
        "agents.notices",
        "notices.quiet",
        "agents.quiet",
        "notices.watches",
        "notices.watch",
        "notices.end"
      })
  void every_state_ever_released_can_still_be_shown(String dialog) {
    assertThat(Golden.unreadable(STAGE, dialog)).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case NoticesDialog.Load _, NoticesDialog.LoadOfAgent _, NoticesDialog.Switch _ ->
          List.of(
              new Standing(List.of(), "", "UTC", 0),
              new Standing(Arrays.asList(Kind.values()), "22:00-07:00", "Europe/Berlin", 3));
      case QuietForm.Foresee _ -> List.of(Preview.NOTHING);
      case WatchList.ListWatches list -> List.of(rows(list.page()), rows(0));
      case WatchList.LoadWatch _ ->
          List.of(
              Board.of(Text.words("End of shop.example"))
                  .door(Text.of("notices.end"), "notices.end", Answers.of("watch", "a")));
      default -> List.of(true);
    };
  }

  private static Rows rows(int page) {
    return Rows.of(
        IntStream.rangeClosed(1, 20).boxed().toList(),
        _ -> true,
        Page.of(page),
        i -> new Row("k" + i, Text.words("No. " + i), Text.words("End of shop" + i + ".example")),
        Text.NONE);
  }
}
