package com.smartxhosting.bot.adapters.store;

import static com.smartxhosting.bot.adapters.store.Talks.NOON;
import static com.smartxhosting.bot.adapters.store.Talks.effect;
import static com.smartxhosting.bot.adapters.store.Talks.ended;
import static com.smartxhosting.bot.adapters.store.Talks.ending;
import static com.smartxhosting.bot.adapters.store.Talks.fresh;
import static com.smartxhosting.bot.adapters.store.Talks.linked;
import static com.smartxhosting.bot.adapters.store.Talks.next;
import static com.smartxhosting.bot.adapters.store.Talks.opened;
import static com.smartxhosting.bot.adapters.store.Talks.opening;
import static com.smartxhosting.bot.adapters.store.Talks.query;
import static com.smartxhosting.bot.adapters.store.Talks.turn;
import static com.smartxhosting.bot.adapters.store.Talks.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.engine.Session.Held;
import com.smartxhosting.bot.engine.Session.Stored;
import com.smartxhosting.bot.engine.Store.Commit;
import com.smartxhosting.bot.engine.Store.Ended;
import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.engine.Store.Entry;
import com.smartxhosting.bot.engine.Store.Opened;
import com.smartxhosting.bot.engine.Store.Orphan;
import com.smartxhosting.bot.engine.Store.Periods;
import com.smartxhosting.bot.engine.Store.Result;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises, whichever database is underneath. */
abstract class StoreContract {

  static final String MARKER = "Tr0ub4dor-and-3";

  final HandClock clock = new HandClock();
  final Vault vault = Vault.ofRandomKey();
  Database database;
  JdbcStore store;

  /** Opens the database of this test, which keeps what was stored before. */
  abstract Database connect();

  @BeforeEach
  void open() {
    database = connect();
    store = JdbcStore.open(database, "node", vault, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** The process dies without a word, and later another one starts. */
  void crash() {
    database.close();
    clock.pass(Duration.ofSeconds(31));
    open();
  }

  @Test
  void a_repeated_input_is_recognized() {
    assertThat(store.receive(List.of(typed("1", "a", "one"), typed("1", "b", "two"))))
        .extracting(Arrival::id)
        .containsExactly("a", "b");
    assertThat(
            store.receive(
                List.of(
                    typed("1", "b", "two"), typed("1", "c", "three"), typed("1", "c", "three"))))
        .extracting(Arrival::id)
        .containsExactly("c");
  }

  @Test
  void the_same_number_on_another_channel_is_another_input() {
    var discord = new Arrival("discord", "a", "1", new Input.Press("3:save"), "", "en", NOON);
    store.receive(List.of(typed("1", "a", "one")));
    assertThat(store.receive(List.of(discord))).containsExactly(discord);
  }

  @Test
  void a_conversation_is_found_as_it_was_stored() {
    var before = linked("telegram", "1");
    var after = elaborate(before);
    assertThat(store.find(before.id())).isEmpty();
    assertThat(store.store(turn(before, after))).isEqualTo(Result.DONE);
    assertThat(store.find(before.id())).contains(after);
    crash();
    assertThat(store.find(before.id())).contains(after);
  }

  private static Session elaborate(Session before) {
    var call = Optional.of(new Stored("Open", "{\"zone\":\"exämple.com\"}"));
    var answers = Answers.of("name", "\u0000 <b> \u202e 💥");
    var secret = new Answers(answers.texts(), Map.of("password", new Secret(MARKER)));
    var frames =
        List.of(
            new Frame(
                "f1",
                "home",
                "{}",
                false,
                List.of(),
                Optional.empty(),
                Optional.of(new Held.Enter("dns.add", secret, call)),
                2,
                Optional.empty()),
            new Frame(
                "f2",
                "dns.add",
                "{}",
                true,
                List.of("{\"at\":1}"),
                call,
                Optional.of(new Held.Move("{}", List.of(call.get()), true)),
                0,
                Optional.of(NOON.plusNanos(1_234_567))));
    var notice =
        Text.joined(
            List.of(
                Text.of("a.b")
                    .with("word", "w")
                    .with("count", 7)
                    .with("day", LocalDate.EPOCH)
                    .with("moment", NOON)
                    .with("nested", Text.of("c.d")),
                Text.words("plain")),
            ", ");
    return new Session(
        before.id(),
        1,
        before.actor(),
        "de",
        frames,
        List.of(query("1/1/0")),
        notice,
        1,
        List.of(new Offer(Text.words("Again"), "dns.add", Answers.of("name", "www"))),
        1);
  }

  @Test
  void a_turn_on_an_old_version_is_overtaken_and_leaves_nothing() {
    var before = linked("telegram", "1");
    var input = typed("1", "a", "one");
    var first = next(before, "first");
    store.receive(List.of(input));
    store.store(turn(before, first));

    var late = next(before, "late");
    var commit =
        new Commit(
            Optional.of(input), before, late, List.of(opened(effect("1/1/0", "{}"))), List.of());
    assertThat(store.store(commit)).isEqualTo(Result.OVERTAKEN);
    assertThat(store.find(before.id())).contains(first);
    assertThat(store.journalSize("17")).isZero();

    var again =
        new Commit(
            Optional.of(input),
            first,
            next(first, "second"),
            List.of(opened(effect("1/1/0", "{}"))),
            List.of());
    assertThat(store.store(again)).isEqualTo(Result.DONE);
    assertThat(store.journalSize("17")).isEqualTo(1);
  }

  @Test
  void a_turn_and_its_footprints_are_stored_together_or_not_at_all() {
    var before = fresh("1");
    var after = next(before, "first");
    var opened = footprint(before, What.OPENED, "hello");
    var moved = footprint(before, What.MOVED, "record");
    assertThat(store.store(walked(before, after, opened, moved))).isEqualTo(Result.DONE);
    assertThat(store.store(walked(before, after, opened))).isEqualTo(Result.OVERTAKEN);

    var trails = new JdbcTrails(database, vault);
    assertThat(trails.of("run")).containsExactly(opened, moved);
    assertThat(trails.of("another")).isEmpty();
    var now = clock.instant();
    assertThat(trails.between(now, now.plusSeconds(1))).containsExactly("run");
    assertThat(trails.between(now.minusSeconds(1), now)).isEmpty();
  }

  private Commit walked(Session before, Session after, Footprint... footprints) {
    return new Commit(
        Optional.empty(), before, after, List.of(), List.of(), List.of(), List.of(footprints));
  }

  private Footprint footprint(Session session, What what, String step) {
    var why = what == What.MOVED ? Text.NONE : Text.of("cups.many").with("most", 3);
    return new Footprint(
        "run",
        session.id(),
        what,
        step,
        1,
        3,
        "flow",
        "cups",
        why,
        new Text.Confided(new Secret("green tea")),
        clock.instant());
  }

  @Test
  void an_input_is_taken_once() {
    var before = fresh("1");
    var input = typed("1", "a", "one");
    var after = next(before, "first");
    store.receive(List.of(input));
    assertThat(store.store(turn(input, before, after))).isEqualTo(Result.DONE);
    assertThat(store.store(turn(input, before, after))).isEqualTo(Result.REPEATED);
    assertThat(store.store(turn(input, after, next(after, "second")))).isEqualTo(Result.REPEATED);
    assertThat(store.find(before.id())).contains(after);
    crash();
    assertThat(store.adopt(clock.instant()).inputs()).isEmpty();
  }

  @Test
  void an_effect_ends_once_and_the_journal_says_how() {
    var first = openEffect("1", "1/1/0");
    var settled = next(first, "settled");
    var refusal =
        new Ended(
            "1/1/0",
            Ending.REFUSED,
            Text.of("dns.taken"),
            NOON.plusMillis(1_500),
            "",
            Optional.empty(),
            "");
    assertThat(store.store(ending(first, settled, refusal))).isEqualTo(Result.DONE);
    assertThat(store.store(ending(settled, next(settled, "again"), ended("1/1/0"))))
        .isEqualTo(Result.REPEATED);
    assertThat(store.find(first.id())).contains(settled);
    assertThat(store.journal("17", 0, 10))
        .containsExactly(
            new Entry(
                "1/1/0",
                "telegram:1",
                "17",
                "service-4",
                Text.of("dns.add").with("name", "example.com").with("count", 3),
                Text.NONE,
                Text.words("192.0.2.1"),
                Optional.of(Ending.REFUSED),
                Text.of("dns.taken"),
                NOON,
                Optional.of(NOON.plusMillis(1_500)),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void what_a_stranger_did_belongs_to_the_customer_whom_it_made_of_him() {
    var stranger = fresh("1");
    var request = effect("1/1/0", "{}");
    var asked = next(stranger, "asked", Optional.empty(), List.of(request));
    store.store(opening(stranger, asked, opened(request)));
    assertThat(store.journalSize("17")).isZero();
    var linked = new Ended("1/1/0", Ending.OK, Text.NONE, NOON, "17", Optional.empty(), "");
    store.store(ending(asked, next(asked, "linked"), linked));
    assertThat(store.journal("17", 0, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.key()).isEqualTo("1/1/0");
              assertThat(entry.actor()).isEqualTo("telegram:1");
              assertThat(entry.how()).contains(Ending.OK);
            });
  }

  @Test
  void what_somebody_does_for_a_customer_stands_in_that_customers_journal() {
    var agent = fresh("9");
    var request = effect("9/1/0", "{}");
    var asked = next(agent, "asked", Optional.empty(), List.of(request));
    var opened = new Opened(request, Text.NONE, Text.NONE, Text.NONE, "17", "", NOON);
    store.store(opening(agent, asked, opened));
    store.store(ending(asked, next(asked, "done"), ended("9/1/0")));
    assertThat(store.journal("17", 0, 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo("telegram:9"));
  }

  @Test
  void the_journal_holds_the_way_back_until_it_was_gone() {
    var way = new WayBack("tea", Map.of("pot", "4"), Map.of(), Map.of("colour", "green & <black>"));
    var first = openEffect("1", "1/1/0");
    var changed = next(first, "changed");
    store.store(ending(first, changed, undoable("1/1/0", way, "")));
    assertThat(store.journalEntry("17", "1/1/0"))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.back()).contains(way);
              assertThat(entry.undone()).isEmpty();
            });
    assertThat(store.journalEntry("18", "1/1/0")).isEmpty();
    assertThat(store.journalEntry("17", "1/1/1")).isEmpty();

    var undo = effect("1/2/0", "{}");
    var asked = next(changed, "undoing", Optional.empty(), List.of(undo));
    store.store(opening(changed, asked, opened(undo)));
    var back = undoable("1/2/0", way.again(Map.of()), "1/1/0");
    store.store(ending(asked, next(asked, "undone"), back));
    assertThat(store.journalEntry("17", "1/1/0"))
        .hasValueSatisfying(entry -> assertThat(entry.undone()).contains(back.at()));
    assertThat(store.journal("17", 0, 10).getFirst().back())
        .contains(new WayBack("tea", Map.of("pot", "4"), way.left(), Map.of()));
  }

  private static Ended undoable(String key, WayBack way, String undoes) {
    return new Ended(key, Ending.OK, Text.NONE, NOON.plusSeconds(2), "", Optional.of(way), undoes);
  }

  @Test
  void an_effect_under_way_is_in_the_journal_without_an_end() {
    openEffect("1", "1/1/0");
    assertThat(store.journal("17", 0, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.how()).isEmpty();
              assertThat(entry.ended()).isEmpty();
            });
  }

  @Test
  void a_query_that_has_ended_is_forgotten() {
    var before = linked("telegram", "1");
    var asked = next(before, "asking", Optional.empty(), List.of(query("1/1/0")));
    store.store(opening(before, asked, opened(query("1/1/0"))));
    assertThat(store.store(ending(asked, next(asked, "told"), ended("1/1/0"))))
        .isEqualTo(Result.DONE);
    assertThat(store.journalSize("17")).isZero();
    crash();
    assertThat(store.adopt(clock.instant()).requests()).isEmpty();
  }

  @Test
  void nobody_fails_because_of_a_neighbour() throws Exception {
    var count = 200;
    var overtaken = fresh("overtaken");
    store.store(turn(overtaken, next(overtaken, "first")));
    openEffect("used", "used/1/0");
    var turns = new ArrayList<Callable<String>>();
    for (var number = 0; number < count; number++) {
      var before = fresh("n" + number);
      var good = turn(before, next(before, "first"));
      var late = turn(overtaken, next(overtaken, "late"));
      var reused =
          opening(
              fresh("r" + number),
              next(fresh("r" + number), "x"),
              opened(effect("used/1/0", "{}")));
      turns.add(() -> store.store(good).name());
      turns.add(number % 5 == 0 ? () -> store.store(late).name() : () -> "");
      turns.add(
          number % 20 == 0
              ? () -> {
                try {
                  return store.store(reused).name();
                } catch (IllegalStateException e) {
                  return e.getMessage().contains("used before") ? "FAILED" : e.getMessage();
                }
              }
              : () -> "");
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = threads.invokeAll(turns).stream().map(java.util.concurrent.Future::resultNow);
      assertThat(results.toList())
          .containsOnly("DONE", "OVERTAKEN", "FAILED", "")
          .satisfies(all -> assertThat(all).filteredOn("DONE"::equals).hasSize(count))
          .satisfies(all -> assertThat(all).filteredOn("OVERTAKEN"::equals).hasSize(count / 5))
          .satisfies(all -> assertThat(all).filteredOn("FAILED"::equals).hasSize(count / 20));
    }
    crash();
    for (var number = 0; number < count; number++) {
      assertThat(store.find("telegram:n" + number)).isPresent();
      assertThat(store.find("telegram:r" + number)).isEmpty();
    }
  }

  @Test
  void what_a_dead_node_had_in_hand_is_adopted_in_order_of_arrival() {
    var inputs =
        IntStream.range(0, 20)
            .mapToObj(n -> typed("1", "id" + (37 * n % 20), "text " + n))
            .toList();
    inputs.forEach(input -> store.receive(List.of(input)));
    var first = openEffect("1", "1/1/0");
    store.store(turn(inputs.getFirst(), first, next(first, "second")));
    crash();
    assertThat(store.find("telegram:1")).isPresent();

    var backlog = store.adopt(clock.instant());
    assertThat(backlog.inputs()).isEqualTo(inputs.subList(1, 20));
    assertThat(backlog.requests())
        .containsExactly(new Orphan("telegram:1", effect("1/1/0", "{}"), 2));
    assertThat(store.adopt(clock.instant()).inputs()).isEmpty();

    crash();
    assertThat(store.adopt(clock.instant()).requests())
        .extracting(Orphan::attempt)
        .containsExactly(3);
  }

  @Test
  void order_of_arrival_outlives_a_clock_that_stands_still() {
    store.receive(List.of(typed("1", "b", "first")));
    database.close();
    open();
    store.receive(List.of(typed("1", "a", "second")));
    crash();
    assertThat(store.adopt(clock.instant()).inputs())
        .extracting(Arrival::id)
        .containsExactly("b", "a");
  }

  @Test
  void what_a_node_has_in_hand_itself_is_not_adopted() {
    store.receive(List.of(typed("1", "a", "one")));
    openEffect("1", "1/1/0");
    clock.pass(Duration.ofMinutes(5));
    var backlog = store.adopt(clock.instant());
    assertThat(backlog.inputs()).isEmpty();
    assertThat(backlog.requests()).isEmpty();
  }

  @Test
  void conversations_that_a_death_may_have_cut_off_are_named_once_and_older_ones_are_not() {
    openEffect("old", "old/1/0");
    store.beat(clock.instant());
    clock.pass(Duration.ofHours(1));
    store.beat(clock.instant());
    openEffect("cut", "cut/1/0");
    crash();
    assertThat(store.adopt(clock.instant()).cutOff()).containsExactly("telegram:cut");
    assertThat(store.adopt(clock.instant()).cutOff()).isEmpty();
  }

  @Test
  void an_end_in_good_order_cuts_nobody_off() {
    openEffect("1", "1/1/0");
    store.close();
    database.close();
    open();
    assertThat(store.adopt(clock.instant()).cutOff()).isEmpty();
  }

  @Test
  void a_node_that_ends_in_good_order_leaves_its_work_at_once() {
    store.receive(List.of(typed("1", "a", "one")));
    store.close();
    database.close();
    open();
    assertThat(store.adopt(clock.instant()).inputs()).hasSize(1);
  }

  @Test
  void an_input_sealed_with_another_key_does_not_keep_the_others() {
    store.receive(List.of(typed("1", "a", "one")));
    database.close();
    database = connect();
    JdbcStore.open(database, "node", Vault.ofRandomKey(), clock)
        .receive(List.of(typed("1", "b", "two")));
    crash();
    assertThat(store.adopt(clock.instant()).inputs()).extracting(Arrival::id).containsExactly("a");
  }

  @Test
  void the_journal_shows_a_customer_all_channels_newest_first_by_pages() {
    var session = linked("telegram", "1");
    for (var turn = 1; turn <= 11; turn++) {
      var after = next(session, "t" + turn);
      var asked =
          opened(effect("telegram:1/%d/0".formatted(turn), "{}"), NOON.plusSeconds(turn / 2));
      store.store(opening(session, after, asked));
      session = after;
    }
    var discord = linked("discord", "9");
    store.store(
        opening(
            discord,
            next(discord, "x"),
            opened(effect("discord:9/1/0", "{}"), NOON.plusSeconds(3))));
    var other = fresh("2");
    store.store(opening(other, next(other, "x"), opened(effect("telegram:2/1/0", "{}"))));

    assertThat(store.journalSize("17")).isEqualTo(12);
    assertThat(store.journal("17", 0, 6))
        .extracting(Entry::key)
        .containsExactly(
            "telegram:1/11/0",
            "telegram:1/10/0",
            "telegram:1/9/0",
            "telegram:1/8/0",
            "discord:9/1/0",
            "telegram:1/7/0");
    assertThat(store.journal("17", 10, 6))
        .extracting(Entry::key)
        .containsExactly("telegram:1/2/0", "telegram:1/1/0");
  }

  @Test
  void what_was_typed_and_asked_is_erased_when_it_is_done() {
    var input = typed("1", "a", MARKER);
    var before = linked("telegram", "1");
    var ask = effect("1/1/0", "{\"password\":\"" + MARKER + "\"}");
    var asked = next(before, "asking", Optional.empty(), List.of(ask));
    store.receive(List.of(input));
    store.store(new Commit(Optional.of(input), before, asked, List.of(opened(ask)), List.of()));
    store.store(ending(asked, next(asked, "done"), ended("1/1/0")));
    assertThat(bodiesKept()).isZero(); // even sealed they are kept no longer than needed
    assertThat(everythingStored()).doesNotContain(MARKER).contains("dns.add");
  }

  private int bodiesKept() {
    return database.read(
        handle -> handle.createQuery("SELECT COUNT(body) FROM inputs").mapTo(Integer.class).one());
  }

  @Test
  void a_secret_is_never_stored_openly() {
    var before = linked("telegram", "1");
    store.receive(List.of(typed("1", "a", MARKER)));
    store.store(turn(before, elaborate(before)));
    assertThat(everythingStored()).doesNotContain(MARKER).contains("dns.add");
  }

  /** All that somebody finds who gets hold of the database once this process has ended. */
  abstract String everythingStored();

  @Test
  void places_whose_lifetime_has_passed_are_due_earliest_first() {
    for (var minutes : List.of(5, 1, 3)) {
      var before = fresh("m" + minutes);
      var until = Optional.of(NOON.plusSeconds(60L * minutes));
      store.store(turn(before, next(before, "draft", until, List.of())));
    }
    var timeless = fresh("timeless");
    store.store(turn(timeless, next(timeless, "home")));
    assertThat(store.due(NOON, 10)).isEmpty();
    assertThat(store.due(NOON.plusSeconds(180), 10)).containsExactly("telegram:m1", "telegram:m3");
    assertThat(store.due(NOON.plusSeconds(600), 1)).containsExactly("telegram:m1");
  }

  @Test
  void old_inputs_are_forgotten_but_not_those_still_waiting() {
    var taken = typed("1", "taken", "one");
    var waiting = typed("1", "waiting", "two");
    var before = fresh("1");
    store.receive(List.of(taken, waiting));
    store.store(turn(taken, before, next(before, "x")));
    store.clean(clock.instant(), Periods.USUAL);
    assertThat(store.receive(List.of(taken, waiting))).isEmpty();

    clock.pass(Duration.ofDays(4));
    store.clean(clock.instant(), Periods.USUAL);
    assertThat(store.receive(List.of(taken, waiting))).containsExactly(taken);
  }

  @Test
  void idle_conversations_are_forgotten_but_the_journal_stays() {
    var idle = fresh("idle");
    store.store(turn(idle, next(idle, "draft")));
    var acted = openEffect("acted", "acted/1/0");
    store.store(ending(acted, next(acted, "done"), ended("acted/1/0")));
    openEffect("waiting", "waiting/1/0");
    clock.pass(Duration.ofDays(80));
    var lively = fresh("lively");
    store.store(turn(lively, next(lively, "draft")));
    clock.pass(Duration.ofDays(11));
    store.clean(clock.instant(), Periods.USUAL);

    assertThat(store.find("telegram:idle")).isEmpty();
    assertThat(store.find("telegram:lively")).isPresent();
    assertThat(store.find("telegram:waiting"))
        .hasValueSatisfying(session -> assertThat(session.stack()).isNotEmpty());
    assertThat(store.journalSize("17")).isEqualTo(2);

    // its turns are counted on, so that no key of the journal comes again
    var bare = store.find("telegram:acted").orElseThrow();
    assertThat(bare.version()).isEqualTo(2);
    assertThat(bare.stack()).isEmpty();
    assertThat(bare.actor()).isEqualTo(Actor.stranger("telegram", "acted"));
    assertThat(store.store(turn(bare, next(bare, "back")))).isEqualTo(Result.DONE);
  }

  @Test
  void notes_are_read_at_once_and_after_a_restart() {
    try (var notes = JdbcNotes.open(database)) {
      notes.write(new Note("telegram:1", "live.message", "41"));
      notes.write(new Note("telegram:1", "live.message", "42"));
      notes.write(new Note("telegram:1", "picture", "7"));
      notes.write(new Note("telegram:2", "live.message", "43"));
      notes.write(new Note("telegrams:2", "live.message", "44"));
      assertThat(notes.read("telegram:1", "live.message")).contains("42");
      notes.erase("telegram:1", "picture");
      assertThat(notes.read("telegram:1", "picture")).isEmpty();
      assertThat(notes.read("telegram:1", "unknown")).isEmpty();
      assertThat(notes.all("telegram", "live."))
          .containsExactlyInAnyOrder(
              new Note("telegram:1", "live.message", "42"),
              new Note("telegram:2", "live.message", "43"));
    }
    crash();
    var notes = JdbcNotes.open(database);
    assertThat(notes.read("telegram:1", "live.message")).contains("42");
    assertThat(notes.read("telegram:1", "picture")).isEmpty();
    notes.erase("telegram:1", "live.message");
    assertThat(notes.read("telegram:1", "live.message")).isEmpty();
    notes.close();
  }

  @Test
  void other_modules_write_and_fail_alone() {
    database.write(handle -> handle.execute("CREATE TABLE guests (name TEXT PRIMARY KEY)"));
    database.write(handle -> handle.execute("INSERT INTO guests VALUES ('Ann')"));
    assertThatThrownBy(
            () -> database.write(handle -> handle.execute("INSERT INTO guests VALUES ('Ann')")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("refuses");
    assertThatThrownBy(
            () ->
                database.write(
                    handle -> {
                      handle.execute("INSERT INTO guests VALUES ('Bob')");
                      throw new IllegalArgumentException("Bob is not invited");
                    }))
        .hasMessage("Bob is not invited");
    assertThat(
            database.<List<String>>read(
                handle -> handle.createQuery("SELECT name FROM guests").mapTo(String.class).list()))
        .containsExactly("Ann");
  }

  @Test
  void tables_of_a_newer_version_are_left_alone() {
    database.write(
        handle ->
            handle.execute(
                "INSERT INTO store_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, installed_on, execution_time, success) SELECT 99,"
                    + " '99', 'telepathy', type, 'V99__telepathy.sql', checksum, installed_by,"
                    + " installed_on, execution_time, success FROM store_history WHERE version = '1'"));
    assertThatThrownBy(() -> JdbcStore.open(database, "node", vault, clock))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("newer version")
        .hasMessageContaining("telepathy");
  }

  Session openEffect(String address, String key) {
    var before = linked("telegram", address);
    var request = effect(key, "{}");
    var after = next(before, "asking", Optional.empty(), List.of(request));
    assertThat(store.store(opening(before, after, opened(request)))).isEqualTo(Result.DONE);
    return after;
  }
}
