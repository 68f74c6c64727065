package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** Customers who all talk at once, each as fast as the bot answers him. */
final class Crowd {

  /** What the addresses and domains of these customers begin with. */
  static final String NAME = "bench";

  private static final long FIRST = 5_000_000;

  private static final int ANY_PRIORITY = 20;

  /** So many talk at once to a bot that has just been started. */
  private static final int FEW = 50;

  private final List<Visitor> visitors;

  private Crowd(List<Visitor> visitors) {
    this.visitors = visitors;
  }

  Crowd(TelegramStandIn telegram, int size) {
    this(
        IntStream.rangeClosed(1, size)
            .mapToObj(n -> new Visitor(n, telegram.customer(FIRST + n)))
            .toList());
  }

  /** One of the crowd, who knows which customer of the company he is. */
  record Visitor(int number, Customer chat) {
    String address() {
      return NAME + "-" + number + "@example.com";
    }
  }

  /**
   * What a talk came to.
   *
   * @param changes what each change of a zone took, from its confirmation on
   */
  record Result(Millis replies, Millis changes, int turns, int failures, double seconds) {
    double turnsPerSecond() {
      return turns / seconds;
    }
  }

  /** The codes that a company has sent by mail so far, by address. */
  @FunctionalInterface
  interface Codes {
    Map<String, String> sent() throws IOException;
  }

  /** Those of these numbers. */
  Crowd those(int first, int last) {
    return new Crowd(visitors.subList(first - 1, last));
  }

  List<Visitor> visitors() {
    return visitors;
  }

  /** Links every chat. */
  void link(Codes mails) throws InterruptedException, IOException {
    expectNoFailure(
        all(
            FEW,
            talk -> {
              talk.types("/link", "Link your account");
              talk.types(talk.visitor().address(), "a code is on its way");
            }));
    var codes = mails.sent();
    expectNoFailure(
        all(FEW, talk -> talk.types(codes.get(talk.visitor().address()), "now linked")));
  }

  private static void expectNoFailure(Result result) {
    if (result.failures() > 0) {
      throw new IllegalStateException(result.failures() + " chats could not be linked");
    }
  }

  /**
   * Has every customer add a mail server to his zone and go home: nine turns.
   *
   * @param priority another one each time, since a zone takes no record twice
   */
  Result addRecords(int priority) throws InterruptedException {
    return all(
        visitors.size(),
        talk -> {
          addRecord(talk, priority);
          talk.types("/home", "What would you like to do?");
        });
  }

  /** Has every customer add a mail server to his zone and take it back: eleven turns. */
  Result addAndUndo() throws InterruptedException {
    return all(
        visitors.size(),
        talk -> {
          addRecord(talk, ANY_PRIORITY);
          talk.types("/undo", "Undo this change?");
          talk.changes("Undo it", "is again as it was");
          talk.types("/home", "What would you like to do?");
        });
  }

  private static void addRecord(Talk talk, int priority) {
    talk.types("/dns", "DNS settings of");
    talk.presses("Create a record", "New DNS record");
    talk.presses("MX: the server that takes mail", "Write @ for");
    talk.presses("@ (the domain itself)", "riority");
    talk.types(Integer.toString(priority), "becomes");
    talk.types("mx2.example.net", "long");
    talk.presses("1 hour", "replaces nothing");
    talk.changes("Add the record", "Added");
  }

  /** What one of them says and sees. */
  @FunctionalInterface
  private interface Script {
    void play(Talk talk);
  }

  private Result all(int atOnce, Script script) throws InterruptedException {
    var room = new Semaphore(atOnce);
    var replies = new ConcurrentLinkedQueue<Long>();
    var changes = new ConcurrentLinkedQueue<Long>();
    long begun = System.nanoTime();
    int failures = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var talks =
          visitors.stream()
              .<Future<?>>map(
                  visitor ->
                      threads.submit(
                          () -> {
                            room.acquire();
                            try {
                              script.play(new Talk(visitor, replies, changes));
                            } finally {
                              room.release();
                            }
                            return visitor;
                          }))
              .toList();
      for (var talk : talks) {
        failures += failed(talk) ? 1 : 0;
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Result(
        Millis.ofNanos(replies), Millis.ofNanos(changes), replies.size(), failures, seconds);
  }

  private static boolean failed(Future<?> talk) throws InterruptedException {
    try {
      talk.get();
      return false;
    } catch (ExecutionException e) {
      System.err.println("A talk failed: " + e.getCause().getMessage());
      return true;
    }
  }

  /** Says something, and notes how long the screen that it leads to takes to come. */
  private record Talk(Visitor visitor, Queue<Long> replies, Queue<Long> changes) {

    void types(String text, String expected) {
      long begun = System.nanoTime();
      visitor.chat().types(text);
      sees(expected, begun);
    }

    void presses(String label, String expected) {
      press(label, expected);
    }

    void changes(String label, String expected) {
      changes.add(press(label, expected));
    }

    private long press(String label, String expected) {
      long begun = System.nanoTime();
      visitor.chat().presses(label);
      return sees(expected, begun);
    }

    private long sees(String expected, long begun) {
      visitor.chat().sees(expected);
      long took = System.nanoTime() - begun;
      replies.add(took);
      return took;
    }
  }
}
