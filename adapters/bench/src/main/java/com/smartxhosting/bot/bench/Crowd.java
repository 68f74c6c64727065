package com.smartxhosting.bot.bench;

import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Customers who all talk at once, each as fast as the bot answers him. */
final class Crowd {

  private static final Pattern CODE = Pattern.compile("To: (\\S+)\\R(?s:.*?)your code is (\\d{6})");
  private static final long FIRST = 5_000_000;

  /** So many talk at once to a bot that has just been started. */
  private static final int FEW = 50;

  private final List<Visitor> visitors;

  Crowd(TelegramStandIn telegram, int size) {
    this.visitors =
        IntStream.rangeClosed(1, size)
            .mapToObj(n -> new Visitor(n, telegram.customer(FIRST + n)))
            .toList();
  }

  /** One of the crowd, who knows which customer of the company he is. */
  record Visitor(int number, Customer chat) {
    String address() {
      return "bench-" + number + "@example.com";
    }
  }

  /** What a talk came to. */
  record Result(Millis replies, int turns, int failures, double seconds) {
    double turnsPerSecond() {
      return turns / seconds;
    }
  }

  /** Links every chat, with the codes that the company has sent by mail to this folder. */
  void link(Path data) throws InterruptedException, IOException {
    expectNoFailure(
        all(
            FEW,
            talk -> {
              talk.types("/link", "Link your account");
              talk.types(talk.visitor().address(), "a code is on its way");
            }));
    var codes = codes(data);
    expectNoFailure(
        all(FEW, talk -> talk.types(codes.get(talk.visitor().address()), "now linked")));
  }

  private static void expectNoFailure(Result result) {
    if (result.failures() > 0) {
      throw new IllegalStateException(result.failures() + " chats could not be linked");
    }
  }

  private static Map<String, String> codes(Path data) throws IOException {
    var codes = new HashMap<String, String>();
    var mails = CODE.matcher(Files.readString(data.resolve("sandbox-mail.txt")));
    while (mails.find()) {
      codes.put(mails.group(1), mails.group(2));
    }
    return codes;
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
          talk.types("/dns", "DNS settings of");
          talk.presses("Create a record", "New DNS record");
          talk.presses("MX: the server that takes mail", "Write @ for");
          talk.presses("@ (the domain itself)", "riority");
          talk.types(Integer.toString(priority), "becomes");
          talk.types("mx2.example.net", "long");
          talk.presses("1 hour", "replaces nothing");
          talk.presses("Add the record", "Added");
          talk.types("/home", "What would you like to do?");
        });
  }

  /** What one of them says and sees. */
  @FunctionalInterface
  private interface Script {
    void play(Talk talk);
  }

  private Result all(int atOnce, Script script) throws InterruptedException {
    var room = new Semaphore(atOnce);
    var replies = new ConcurrentLinkedQueue<Long>();
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
                              script.play(new Talk(visitor, replies));
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
    return new Result(Millis.ofNanos(replies), replies.size(), failures, seconds);
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
  private record Talk(Visitor visitor, Queue<Long> replies) {

    void types(String text, String expected) {
      long begun = System.nanoTime();
      visitor.chat().types(text);
      sees(expected, begun);
    }

    void presses(String label, String expected) {
      long begun = System.nanoTime();
      visitor.chat().presses(label);
      sees(expected, begun);
    }

    private void sees(String expected, long begun) {
      visitor.chat().sees(expected);
      replies.add(System.nanoTime() - begun);
    }
  }
}
