package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.store.Database;
import com.smartxhosting.bot.adapters.store.JdbcStore;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Conversations;
import com.smartxhosting.bot.engine.Conversations.Pace;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Store.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** A process that takes many conversations half way through a form, and tells its resident set. */
final class Hoard {

  private static final int AT_ONCE = 1_000;

  private final Clock clock = Clock.systemUTC();
  private final Office office = new Office();
  private final Silence silence = new Silence();

  private Hoard() {}

  /** A channel on which nobody looks; it counts screens. */
  private static final class Silence implements Channel {
    private final Semaphore shown = new Semaphore(0);

    @Override
    public String name() {
      return Office.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
      return Capabilities.TELEGRAM;
    }

    @Override
    public void show(Actor to, Card card, Occasion occasion) {
      shown.release();
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println(new Hoard().fill(Path.of(arguments[0]).resolve("bot.db")));
    System.exit(0);
  }

  private String fill(Path file) throws IOException, InterruptedException {
    try (var database = Database.sqlite(file);
        var store = JdbcStore.open(database, "bench", office.vault, clock);
        var conversations =
            new Conversations(
                office.machine,
                new Handlers(),
                store,
                office.words,
                (_, _, _) -> {},
                clock,
                Pace.USUAL)) {
      conversations.attach(silence);
      conversations.start();
      for (int first = 1; first <= MemoryMeasurement.CONVERSATIONS; first += AT_ONCE) {
        var numbers = IntStream.range(first, first + AT_ONCE).boxed().toList();
        link(store, numbers);
        say(conversations, numbers, "form", n -> new Input.Start("dns.add", Office.zone(n)));
        say(conversations, numbers, "type", _ -> new Input.Typed("MX: the server that takes mail"));
        say(conversations, numbers, "host", _ -> new Input.Typed("@"));
      }
      System.gc();
      return resident();
    }
  }

  private void link(JdbcStore store, List<Integer> numbers) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      numbers.forEach(n -> threads.execute(() -> link(store, n)));
    }
  }

  private void link(JdbcStore store, int number) {
    var linked = Office.linked(number, clock.instant());
    var home = office.machine.turn(linked, new Input.Expired(), clock.instant()).session();
    store.store(
        new Commit(Optional.empty(), Session.fresh(linked.actor()), home, List.of(), List.of()));
  }

  /** What a customer says. */
  @FunctionalInterface
  private interface Saying {
    Input.Customers by(int number);
  }

  private void say(Conversations conversations, List<Integer> numbers, String name, Saying saying)
      throws InterruptedException {
    conversations.accept(
        numbers.stream()
            .map(
                n ->
                    new Arrival(
                        Office.CHANNEL,
                        n + name,
                        Integer.toString(n),
                        saying.by(n),
                        "",
                        "en",
                        clock.instant()))
            .toList());
    silence.shown.acquire(numbers.size());
  }

  private static String resident() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB";
      }
    }
    return "not told by this system";
  }
}
