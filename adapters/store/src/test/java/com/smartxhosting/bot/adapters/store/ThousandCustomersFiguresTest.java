package com.smartxhosting.bot.adapters.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.agents.Agent;
import com.smartxhosting.bot.conversations.agents.Figures.Tally;
import com.smartxhosting.bot.conversations.agents.FlowList.LoadFlow;
import com.smartxhosting.bot.conversations.agents.FlowsWork;
import com.smartxhosting.bot.conversations.agents.FollowWork;
import com.smartxhosting.bot.conversations.agents.MemoryLibrary;
import com.smartxhosting.bot.conversations.agents.NudgeWork;
import com.smartxhosting.bot.conversations.agents.ShareList.LoadShare;
import com.smartxhosting.bot.conversations.agents.Staff;
import com.smartxhosting.bot.conversations.agents.Standing;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.conversations.guidance.Wanderer;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen.Picture;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.testing.MemoryNotes;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What agents are told of a thousand customers who wander and leave at random is what somebody saw
 * who looked over their shoulders, and what stands in the journal.
 */
class ThousandCustomersFiguresTest {

  private static final Actor VERA = Actor.stranger("telegram", "1");
  private static final Instant LATER = Talk.START.plus(Duration.ofDays(1));
  private static final Words WORDS =
      new Words(
          ZoneOffset.UTC,
          List.of("en"),
          List.of("com.smartxhosting.bot.conversations.agents.texts"));

  @TempDir static Path folder;

  private static Database database;
  private static List<Wanderer> all = List.of();
  private static JdbcFigures figures;
  private static JdbcTrails trails;
  private static FlowsWork flows;
  private static FollowWork follow;

  @BeforeAll
  static void letThemWander() {
    database = Database.sqlite(folder.resolve("bot.db"));
    database.migrate("store");
    all = Wanderer.wander(1_000);
    var vault = Vault.ofRandomKey();
    var shares = new JdbcShares(database, vault);
    shares.put(all.getFirst().share());
    keep(all);
    figures = new JdbcFigures(database);
    trails = new JdbcTrails(database, vault);
    var library = new MemoryLibrary(() -> Talk.START);
    library.publish(Wanderer.flow(), "as its author wrote it", "shipped");
    var staff = new Staff(new JdbcAgents(database), List.of(Agent.named("telegram:1", "Vera")));
    flows = new FlowsWork(staff, library, figures, WORDS);
    var nudge = nudge(staff, shares, library, vault);
    var threads = new JdbcThreads(database, vault);
    follow = new FollowWork(staff, shares, library, trails, nudge, threads, WORDS, () -> LATER);
  }

  private static NudgeWork nudge(Staff staff, Shares shares, Flows library, Vault vault) {
    var links = new JdbcLinks(database, vault);
    return new NudgeWork(
        staff,
        shares,
        library,
        trails,
        links,
        new Reach(links, new MemoryNotes(), staff::has),
        new JdbcWatches(database, vault),
        new JdbcWishes(database),
        () -> LATER,
        ZoneOffset.UTC,
        new Random(7));
  }

  /** All at once, for every commit is synced to the disk; their shares differ in nothing else. */
  private static void keep(List<Wanderer> customers) {
    database.write(
        handle -> {
          var shares =
              handle.prepareBatch(
                  "INSERT INTO shares SELECT ?, agent, flow, version, customer, ticket, made, until,"
                      + " uses, used, revoked, body FROM shares WHERE id = ?");
          var runs =
              handle.prepareBatch(
                  "INSERT INTO share_runs (id, share, conversation, begun) VALUES (?, ?, ?, ?)");
          var footprints =
              handle.prepareBatch(
                  "INSERT INTO footprints"
                      + " (run, seq, conversation, what, step, number, steps, dialog, place, made)"
                      + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
          var first = customers.getFirst().share().id();
          var number = 0L;
          for (var customer : customers) {
            if (!customer.share().id().equals(first)) {
              shares.add(customer.share().id(), first);
            }
            customer
                .run()
                .ifPresent(
                    run ->
                        runs.add(
                            run.id(), run.share(), run.conversation(), Times.micros(run.begun())));
            for (var made : customer.footprints()) {
              number++;
              footprints.add(values(made, number));
            }
          }
          return List.of(shares.execute(), runs.execute(), footprints.execute());
        });
  }

  private static Object[] values(Footprint made, long number) {
    return new Object[] {
      made.run(),
      number,
      made.conversation(),
      made.what().name(),
      made.step(),
      made.number(),
      made.of(),
      made.dialog(),
      made.place(),
      Times.micros(made.at())
    };
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static List<Wanderer> begun() {
    return all.stream().filter(customer -> customer.begun().isPresent()).toList();
  }

  private static List<Wanderer> left() {
    return begun().stream()
        .filter(customer -> customer.ended().isEmpty() && !customer.underWay())
        .toList();
  }

  private static long done() {
    return all.stream().filter(customer -> customer.ended().isPresent()).count();
  }

  private static Optional<Duration> median() {
    var spans =
        all.stream()
            .flatMap(
                customer ->
                    customer.ended().stream()
                        .mapToLong(end -> millis(customer.begun().orElseThrow(), end))
                        .boxed())
            .sorted()
            .toList();
    int half = spans.size() / 2;
    var middle =
        spans.size() % 2 == 1 ? List.of(spans.get(half)) : spans.subList(half - 1, half + 1);
    return Optional.of(
        Duration.ofMillis(
            (long) middle.stream().flatMapToLong(LongStream::of).average().orElseThrow()));
  }

  private static long millis(Instant from, Instant to) {
    return Duration.between(from, to).toMillis();
  }

  @Test
  void the_figures_of_the_flow_are_what_they_did() {
    var tally = new Tally(1_000, begun().size(), done(), median());

    assertThat(left()).hasSizeGreaterThan(100);
    assertThat(tally.done()).isGreaterThan(100);
    assertThat(tally.median()).hasValueSatisfying(time -> assertThat(time).isPositive());
    assertThat(figures.flows()).isEqualTo(Map.of("prove", tally));
    assertThat(figures.versions("prove")).isEqualTo(Map.of(1, tally));
  }

  @Test
  void the_funnel_tells_how_many_were_at_each_step_and_where_they_left() {
    var leftAt = left().stream().collect(groupingBy(Wanderer::last, counting()));
    var picture =
        (Picture.Funnel) board(flows.one(new LoadFlow("prove"), VERA)).picture().orElseThrow();
    var stages = picture.stages();
    var steps = Wanderer.flow().steps().stream().map(FlowStep::id).toList();

    assertThat(stages.getFirst().reached()).isEqualTo(begun().size());
    assertThat(stages.getFirst().left()).isEqualTo(leftAt.getOrDefault("", 0L));
    assertThat(stages.getLast().reached()).isEqualTo(done());
    for (var step : steps) {
      var stage = stages.get(1 + steps.indexOf(step));
      assertThat(stage.reached())
          .as(step)
          .isEqualTo(all.stream().filter(customer -> customer.seen().contains(step)).count());
      assertThat(stage.left()).as(step).isEqualTo(leftAt.getOrDefault(step, 0L));
    }
    assertThat(fact("On their way"))
        .isEqualTo(Long.toString(all.stream().filter(Wanderer::underWay).count()));
    assertThat(fact("Have left")).isEqualTo(Integer.toString(left().size()));
  }

  private static String fact(String label) {
    return board(flows.one(new LoadFlow("prove"), VERA)).facts().stream()
        .filter(fact -> plain(fact.label()).equals(label))
        .map(fact -> plain(fact.value()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_stands_where_he_was_last_seen() {
    for (var customer : begun()) {
      var standing = Standing.of(trails.of(customer.run().orElseThrow().id()));
      assertThat(seen(standing)).as("%s", customer.footprints()).isEqualTo(seen(customer));
    }
  }

  private static String seen(Standing standing) {
    return switch (standing) {
      case Standing.Done(var at) -> "done " + at;
      case Standing.Left(var step, _, _, _) -> "left " + step;
      case Standing.Under(var step, _, _, _) -> "under way at " + step;
      case Standing.Opened _, Standing.Sent _, Standing.Expired _, Standing.Revoked _ ->
          standing.toString();
    };
  }

  private static String seen(Wanderer customer) {
    return customer.ended().isPresent()
        ? "done " + customer.ended().get()
        : (customer.underWay() ? "under way at " : "left ") + customer.last();
  }

  @Test
  void the_timeline_ends_where_he_was_last_seen() {
    for (var customer : all.subList(0, 250)) { // put into words, each takes its time
      var board = board(follow.one(new LoadShare(customer.share().id()), VERA));
      var timeline = board.body().stream().map(ThousandCustomersFiguresTest::plain).toList();
      if (customer.begun().isEmpty()) {
        assertThat(timeline).isEmpty();
        continue;
      }
      var last = timeline.getFirst().lines().toList().getLast();
      if (customer.ended().isPresent()) {
        assertThat(last).as(timeline.getFirst()).endsWith(": done");
      } else if (customer.underWay()) {
        assertThat(last).as(timeline.getFirst()).contains(customer.last());
      } else {
        assertThat(last).as(timeline.getFirst()).contains(": left, at step", customer.last());
      }
    }
  }

  private static Board board(Outcome<Board> outcome) {
    return ((Outcome.Ok<Board>) outcome).value();
  }

  private static String plain(Text text) {
    return WORDS.plain(text, "en");
  }
}
