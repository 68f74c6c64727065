package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.document.Pem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A script on standard input and a transcript on standard output. */
final class Pipe implements Console {

  /** More than the first line of a block has, and than one reads to tell that it is none. */
  private static final int LONGEST_LABEL = 1 << 16;

  private final BufferedReader in;
  private final PrintStream out;
  private final ReentrantLock writing = new ReentrantLock();

  Pipe(InputStream in, OutputStream out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  @Override
  public Page page() {
    return Page.PIPE;
  }

  @Override
  public void print(List<String> lines) {
    writing.lock();
    try {
      out.print(String.join("\n", lines) + "\n\n");
      out.flush();
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void reveal(List<String> secrets) {
    // they stand in the text: what is written to a pipe cannot be taken back
  }

  @Override
  public void takeAway() {
    // see reveal
  }

  /** Reads a line and writes it down, so that the transcript reads as a talk. */
  @Override
  public Heard listen(BooleanSupplier secret, BooleanSupplier blocks) {
    try {
      var line = in.readLine();
      if (line == null || out.checkError()) { // nobody reads on, as after "| head"
        return new Heard.End();
      }
      if (blocks.getAsBoolean() && Pem.begins(line)) {
        return block(line);
      }
      var shown = secret.getAsBoolean() ? "•".repeat(line.length()) : Harmless.inLine(line);
      print(List.of(("> " + shown).strip()));
      return new Heard.Line(line);
    } catch (IOException e) {
      throw new UncheckedIOException("Standard input cannot be read", e);
    }
  }

  /** Reads a block, and those of its kind that follow it at once, such as a chain. */
  private Heard block(String first) throws IOException {
    var text = new StringBuilder(first);
    int lines = 1;
    while (Pem.isCutOff(text.toString()) || goesOn(first)) {
      var line = in.readLine();
      if (line == null) {
        break;
      }
      text.append('\n').append(line);
      lines++;
    }
    print(List.of("> %s ... (%d lines)".formatted(Harmless.inLine(first), lines)));
    return new Heard.Line(text.toString());
  }

  private boolean goesOn(String first) throws IOException {
    if (!in.ready()) {
      return false;
    }
    in.mark(LONGEST_LABEL);
    var next = in.readLine();
    in.reset();
    return first.equals(next);
  }

  @Override
  public Silence silence() {
    return Silence.ENDS;
  }

  @Override
  public void close() {
    out.flush();
  }
}
