package com.smartxhosting.bot.adapters.terminal;

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
  public Heard listen(BooleanSupplier secret) {
    try {
      var line = in.readLine();
      if (line == null || out.checkError()) { // nobody reads on, as after "| head"
        return new Heard.End();
      }
      var shown = secret.getAsBoolean() ? "•".repeat(line.length()) : Harmless.inLine(line);
      print(List.of(("> " + shown).strip()));
      return new Heard.Line(line);
    } catch (IOException e) {
      throw new UncheckedIOException("Standard input cannot be read", e);
    }
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
