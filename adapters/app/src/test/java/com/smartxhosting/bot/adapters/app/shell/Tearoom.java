package com.smartxhosting.bot.adapters.app.shell;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.store.JdbcStore;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.engine.Conversations;
import com.smartxhosting.bot.engine.Conversations.Pace;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Insight;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.listing.Names;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.words.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A house that serves tea on a real store: what a test opens, closes and kills. */
final class Tearoom implements AutoCloseable {

  static final Pace QUICK =
      new Pace(
          Duration.ofSeconds(20),
          List.of(Duration.ofMillis(1), Duration.ofMillis(1)),
          Duration.ofMillis(5),
          Duration.ofMillis(20));

  /** What happens to the first pot and what can be seen of it afterwards. */
  Function<Attempt, Outcome<String>> brewing = attempt -> Outcome.ok("pot " + attempt.number());

  Function<Attempt, Trace<String>> looking = _ -> Trace.missing();

  /** What the tables are called. */
  Supplier<Outcome<Names>> naming = () -> Outcome.ok(new Names(List.of()));

  final List<String> concerns = new CopyOnWriteArrayList<>();
  final Table table = new Table();
  final Clock clock = new Clock();

  private final Database database;
  private final JdbcStore store;
  private final Conversations conversations;
  private final String run;
  private int sent;

  Tearoom(Path folder, Pace pace, String run) {
    var stage =
        Stage.with(
            List.of(Orders.BREW, Orders.SMASH, Orders.AT_TABLE, Orders.TABLES, Orders.POST),
            List.of(
                new Command("sit", Text.NONE, List.of(), Orders.AT_TABLE.id(), Manner.PLACE)
                    .takes(Orders.TABLE)),
            Orders.BUNDLE);
    this.database = Database.sqlite(folder.resolve("store.db"));
    this.store = JdbcStore.open(database, "tearoom", Stage.VAULT, clock);
    var handlers =
        new Handlers()
            .effect(
                Orders.Brew.class,
                (_, attempt) -> brewing.apply(attempt),
                (_, attempt) -> looking.apply(attempt))
            .effect(
                Orders.Smash.class,
                (_, attempt) -> brewing.apply(attempt),
                (_, attempt) -> looking.apply(attempt))
            .effect(
                Orders.Post.class,
                (_, attempt) -> brewing.apply(attempt),
                (_, attempt) -> looking.apply(attempt))
            .query(Orders.TableNames.class, (_, _) -> naming.get())
            .repeatable(
                Lobby.Proof.class,
                (_, attempt) -> {
                  attempt.entails(
                      new Consequence.Linked(new Customer("1", "Ada"), clock.instant()));
                  return Outcome.ok(true);
                });
    this.conversations =
        new Conversations(
            stage.machine(),
            handlers,
            store,
            stage.words(),
            (_, _, reference) -> concerns.add(reference),
            clock,
            pace);
    this.conversations.attach(table);
    this.run = run;
  }

  Tearoom open() {
    conversations.start();
    return this;
  }

  /** What a customer types, under a number nobody has used. */
  Tearoom types(String text) {
    return hears(new Input.Typed(text), run + sent++);
  }

  Tearoom presses(String label) {
    return hears(new Input.Press(table.key(label)), run + sent++);
  }

  Tearoom hears(Input.Customers input, String id) {
    conversations.accept(List.of(new Arrival("table", id, "7", input, "", "en", clock.instant())));
    return this;
  }

  /** Waits for a card that says all this; the cards before it are passed over. */
  Tearoom sees(String... texts) throws InterruptedException {
    table.sees(texts);
    return this;
  }

  Insight insight() {
    return conversations.insight();
  }

  JdbcStore store() {
    return store;
  }

  /** Gives the files back as a killed process does: without any farewell of the conversations. */
  void dies() {
    database.close();
    Thread.startVirtualThread(conversations::close); // its threads would try for ever
  }

  @Override
  public void close() {
    conversations.close();
    store.close();
    database.close();
  }

  /** A clock that a test sets. */
  static final class Clock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void forward(Duration time) {
      now = now.plus(time);
    }
  }

  /** A channel that keeps every card it is shown. */
  static final class Table implements Channel {
    private final LinkedBlockingQueue<Card> cards = new LinkedBlockingQueue<>();
    private volatile List<Card.Key> keys = List.of();
    final List<String> all = new CopyOnWriteArrayList<>();

    /** The files that were fetched from here, and what comes of it. */
    final List<String> fetched = new CopyOnWriteArrayList<>();

    Function<Input.Offered, Fetched> fetching = _ -> new Fetched.Failed();
    final List<Cause> causes = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
      return "table";
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.TERMINAL;
    }

    @Override
    public Fetched fetch(Input.Offered offered) {
      fetched.add(offered.name());
      return fetching.apply(offered);
    }

    @Override
    public void show(Actor to, Card card, Occasion occasion) {
      keys = card.rows().stream().flatMap(List::stream).toList();
      all.add(written(card));
      causes.add(occasion.cause());
      cards.add(card);
    }

    String key(String label) {
      return keys.stream()
          .filter(key -> key.label().equals(label))
          .findFirst()
          .orElseThrow(() -> new AssertionError("No " + label + " among " + keys))
          .id();
    }

    void sees(String... texts) throws InterruptedException {
      var passed = new ArrayList<String>();
      for (var card = cards.poll(10, TimeUnit.SECONDS);
          card != null;
          card = cards.poll(10, TimeUnit.SECONDS)) {
        var seen = written(card);
        if (List.of(texts).stream().allMatch(seen::contains)) {
          return;
        }
        passed.add(seen);
      }
      throw new AssertionError("Expected " + List.of(texts) + ", but saw " + passed);
    }

    private static String written(Card card) {
      return card.notice().bare()
          + "|"
          + card.title().bare()
          + "|"
          + card.blocks().stream().map(block -> block.bare()).collect(Collectors.joining("|"))
          + "|"
          + card.rows().stream().flatMap(List::stream).map(Card.Key::label).toList()
          + (card.busy() ? "|busy" : "");
    }
  }
}
