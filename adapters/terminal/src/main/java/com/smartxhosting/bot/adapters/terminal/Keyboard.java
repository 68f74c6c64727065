package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.adapters.terminal.Page.Ends;
import com.smartxhosting.bot.adapters.terminal.Page.Secrets;
import com.smartxhosting.bot.document.Pem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.MaskingCallback;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;

/**
 * A person at a terminal.
 *
 * <p>Secrets stand in lines of their own at the bottom of the screen, which never scroll: so they
 * can be taken away for good and do not stay in the terminal's memory of past lines.
 */
final class Keyboard implements Console {

  private static final String PROMPT = "> ";
  private static final String MORE = ". ";
  private static final String MASK = "*";
  private static final int USUAL_WIDTH = 80;
  private static final int WIDEST = 100;

  private final Terminal terminal;
  private final LineReader reader;
  private final Ink ink;
  private final Duration glance;
  private final ReentrantLock bottom = new ReentrantLock();
  private int revelations;

  /**
   * @param colours whether the person wants any
   * @param glance how long secrets are shown
   */
  Keyboard(Terminal terminal, boolean colours, Duration glance) {
    this.terminal = terminal;
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("bot")
            // an exclamation mark is part of a password and not a word from the history
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    this.ink = colours && !dumb() ? Ink.COLOURS : Ink.PLAIN;
    this.glance = glance;
    // what is typed ahead is shown once its question is there, or not at all if that asks for a
    // secret
    var quiet = terminal.getAttributes();
    quiet.setLocalFlag(LocalFlag.ECHO, false);
    terminal.setAttributes(quiet);
    var talking = Thread.currentThread();
    // while an answer is awaited, Ctrl-C must end the waiting; a line being typed sees to itself
    terminal.handle(Terminal.Signal.INT, _ -> talking.interrupt());
  }

  static Keyboard ofThisProcess(boolean colours, Duration glance) {
    try {
      var terminal =
          TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build();
      return new Keyboard(terminal, colours, glance);
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal cannot be opened", e);
    }
  }

  private boolean dumb() {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  @Override
  public Page page() {
    return new Page(
        Math.min(width(), WIDEST),
        Ends.WORDS_BROKEN,
        keepsLines() ? Secrets.DOTTED : Secrets.SHOWN,
        ink);
  }

  private int width() {
    var columns = terminal.getSize().getColumns();
    return columns > 1 ? columns : USUAL_WIDTH; // 0 where nobody has told the terminal its size
  }

  /** Whether some lines can be kept from scrolling. */
  private boolean keepsLines() {
    return Stream.of(
            Capability.change_scroll_region,
            Capability.save_cursor,
            Capability.restore_cursor,
            Capability.cursor_address)
        .map(terminal::getStringCapability)
        .allMatch(Objects::nonNull);
  }

  @Override
  public void print(List<String> lines) {
    reader.printAbove(String.join("\n", lines) + "\n\n");
  }

  @Override
  public void reveal(List<String> secrets) {
    var width = width() - 1;
    var lines = new ArrayList<AttributedString>();
    for (var secret : secrets) {
      for (var from = 0; from < secret.length(); from += width) {
        lines.add(
            new AttributedString(secret.substring(from, Math.min(secret.length(), from + width))));
      }
    }
    var number = keep(lines);
    Thread.ofVirtual().name("take-away").start(() -> takeAwayLater(number));
  }

  private void takeAwayLater(int number) {
    try {
      Thread.sleep(glance);
    } catch (InterruptedException e) {
      return;
    }
    bottom.lock();
    try {
      if (number == revelations) {
        takeAway();
      }
    } finally {
      bottom.unlock();
    }
  }

  @Override
  public void takeAway() {
    keep(List.of());
  }

  private int keep(List<AttributedString> lines) {
    bottom.lock();
    try {
      Status.getStatus(terminal).update(lines);
      terminal.flush(); // the status leaves it undone when it has only erased
      return ++revelations;
    } finally {
      bottom.unlock();
    }
  }

  @Override
  public Heard listen(BooleanSupplier secret, BooleanSupplier blocks) {
    while (true) {
      try {
        var text = new StringBuilder(reader.readLine(PROMPT, null, masking(secret), null));
        // a terminal that does not tell us that something is pasted hands it over line by line
        while (blocks.getAsBoolean() && Pem.isCutOff(text.toString())) {
          text.append('\n').append(reader.readLine(MORE, null, masking(secret), null));
        }
        terminal.writer().println();
        return new Heard.Line(text.toString());
      } catch (UserInterruptException e) {
        if (e.getPartialLine() == null || e.getPartialLine().isEmpty()) {
          return new Heard.End();
        }
        // as in a shell: the first Ctrl-C drops the line, the second one leaves
      } catch (EndOfFileException e) {
        return new Heard.End();
      }
    }
  }

  private static MaskingCallback masking(BooleanSupplier secret) {
    return new MaskingCallback() {
      @Override
      public String display(String line) {
        return secret.getAsBoolean() ? MASK.repeat(line.length()) : line;
      }

      @Override
      public String history(String line) {
        return secret.getAsBoolean() ? "" : line;
      }
    };
  }

  @Override
  public Silence silence() {
    return Silence.GOES_ON;
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The terminal cannot be closed", e);
    }
  }
}
