package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.terminal.TerminalChannel;
import com.smartxhosting.bot.adapters.terminal.TerminalChannel.Guest;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A place at the terminal of a whole bot: lines go in as a person types them, each once the one
 * before has its answer, and the talk comes out as he reads it.
 */
final class Seat implements AutoCloseable {

  private static final byte[] END = {};

  private final ByteArrayOutputStream talk = new ByteArrayOutputStream();
  private final Lines lines = new Lines();
  private final Assistant assistant;
  private final TerminalChannel terminal;
  private final Thread talking;
  private int read;

  /** Sits down before the assistant starts, and is greeted when it does. */
  Seat(Assistant assistant, String guest, Path downloads, InstantSource clock) {
    this.assistant = assistant;
    this.terminal = TerminalChannel.between(lines, talk, new Guest(guest, "en"), downloads, clock);
    assistant.serve(terminal);
    this.talking = Thread.ofVirtual().unstarted(this::talk);
  }

  /** Begins to talk, and reads what stands there. */
  String begins() throws InterruptedException {
    talking.start();
    return answer("the opening");
  }

  private void talk() {
    try {
      terminal.run(assistant.inbox(), assistant.opening(terminal.conversation()));
    } finally {
      lines.wanted.release();
    }
  }

  /** Types a line, and reads what comes of it. */
  String types(String line) throws InterruptedException {
    lines.typed.add((line + "\n").getBytes(StandardCharsets.UTF_8));
    return answer(line);
  }

  private String answer(String line) throws InterruptedException {
    if (!lines.wanted.tryAcquire(30, TimeUnit.SECONDS)) {
      throw new AssertionError("No answer came to " + line);
    }
    var whole = transcript();
    var answer = whole.substring(read);
    read = whole.length();
    return answer;
  }

  /** Lays a letter beside the talk. */
  void post(String heading, String text) {
    terminal.post(heading, text);
    read = transcript().length();
  }

  String conversation() {
    return terminal.conversation();
  }

  /** Everything that was said so far. */
  String transcript() {
    return talk.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    lines.typed.add(END);
    try {
      talking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminal.close();
  }

  /** What is typed, and word of each time that more of it is wanted. */
  private static final class Lines extends InputStream {
    private final LinkedBlockingQueue<byte[]> typed = new LinkedBlockingQueue<>();
    private final Semaphore wanted = new Semaphore(0);
    private byte[] line = END;
    private int at;

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      Objects.checkFromIndexSize(from, most, into.length);
      if (at == line.length && !nextComes()) {
        return -1;
      }
      var taken = Math.min(most, line.length - at);
      System.arraycopy(line, at, into, from, taken);
      at += taken;
      return taken;
    }

    private boolean nextComes() {
      wanted.release();
      try {
        line = typed.take();
        at = 0;
        return line.length > 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    public int available() {
      return line.length - at;
    }
  }
}
