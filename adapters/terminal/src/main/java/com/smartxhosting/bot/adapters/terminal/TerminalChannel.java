package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.terminal.Console.Heard;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Inbox;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.words.Rich;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One conversation with whoever sits at this machine, or with the script he feeds it.
 *
 * <p>Each line is one input. It is taken when the one before has its answer, so a script plays as a
 * person would type.
 */
public final class TerminalChannel implements Channel, AutoCloseable {

  public static final String NAME = "terminal";

  private static final Logger LOG = LoggerFactory.getLogger(TerminalChannel.class);
  private static final Duration GLANCE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Console console;
  private final Guest guest;
  private final Downloads downloads;
  private final InstantSource clock;
  private final Duration patience;
  private final Floor floor = new Floor();
  private final String run =
      Long.toString(new SecureRandom().nextLong() >>> 1, Character.MAX_RADIX);
  private final ReentrantLock showing = new ReentrantLock();
  private volatile Optional<Card> shown = Optional.empty();
  private List<String> waitingFor = List.of();
  private long inputs;

  /**
   * Who is talking.
   *
   * @param address names him and his conversation on this channel
   * @param language what he speaks, as a BCP 47 tag; may be empty
   */
  public record Guest(String address, String language) {}

  TerminalChannel(
      Console console, Guest guest, Path downloads, InstantSource clock, Duration patience) {
    this.console = console;
    this.guest = guest;
    this.downloads = new Downloads(downloads);
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * The terminal of this process where it has one, and otherwise its standard streams.
   *
   * @param downloads the folder for files that the person takes home
   */
  public static TerminalChannel open(Guest guest, Path downloads, InstantSource clock) {
    var console = System.console();
    var attended = console != null && console.isTerminal();
    var wantsColours = Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
    return attended
        ? new TerminalChannel(
            Keyboard.ofThisProcess(wantsColours, GLANCE), guest, downloads, clock, PATIENCE)
        : between(System.in, new FileOutputStream(FileDescriptor.out), guest, downloads, clock);
  }

  /** A script in one stream, and the talk that comes of it in another. */
  public static TerminalChannel between(
      InputStream script, OutputStream talk, Guest guest, Path downloads, InstantSource clock) {
    return new TerminalChannel(new Pipe(script, talk), guest, downloads, clock, PATIENCE);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.TERMINAL;
  }

  /** The conversation held here, whether or not it has begun. */
  public String conversation() {
    return NAME + ":" + guest.address();
  }

  /** Shows a card below what was said so far; a card that stands there already is left alone. */
  @Override
  public void show(Actor to, Card card, Occasion occasion) {
    if (!to.address().equals(guest.address())) {
      return; // whoever talked here under another name is not here now
    }
    showing.lock();
    try {
      var repeated = floor.quiet() && shown.equals(Optional.of(card));
      if (!repeated) {
        write(card);
        shown = Optional.of(card);
      }
    } finally {
      showing.unlock();
    }
    floor.shown(card, occasion);
  }

  private void write(Card card) {
    var page = console.page();
    var text = CardText.of(card, page, saved(card));
    if (card.busy()) {
      if (!text.equals(waitingFor)) {
        console.print(text);
      }
      waitingFor = text;
      return;
    }
    waitingFor = List.of();
    console.print(text);
    var secrets = CardText.secrets(card);
    if (page.secrets() == Page.Secrets.DOTTED && !secrets.isEmpty()) {
      console.reveal(secrets);
    }
  }

  /** Where the files of a card lie now. */
  private List<String> saved(Card card) {
    return card.handouts().stream()
        .map(handout -> "Saved for you alone: " + downloads.keep(handout.document()))
        .toList();
  }

  /** Writes something that is not part of the conversation, such as a letter that was sent. */
  public void post(String heading, String text) {
    var page = console.page();
    var bar = page.ink().faint("| ");
    var lines = new ArrayList<String>();
    lines.add(page.ink().strong("[" + Harmless.inLine(heading) + "]"));
    for (var line : Harmless.prose(text).strip().split("\n", -1)) {
      Wrapping.after(2, Rich.plain(line), page).forEach(part -> lines.add((bar + part).strip()));
    }
    console.print(lines);
  }

  /**
   * Talks until the person leaves or the script ends.
   *
   * @param opening what is said in the customer's name at the start; empty when he is shown where
   *     he stands without a word of his
   * @return the process's exit code
   */
  public int run(Inbox inbox, Optional<Input.Customers> opening) {
    opening.ifPresent(said -> deliver(inbox, said));
    try {
      while (true) {
        if (!floor.await(patience) && console.silence() == Console.Silence.ENDS) {
          console.print(
              List.of("No answer for %d seconds; giving up.".formatted(patience.toSeconds())));
          return 1;
        }
        switch (console.listen(this::asksForSecret, this::asksForDocument)) {
          case Heard.Line(var text) -> {
            takeAwaySecrets();
            var input = meant(text);
            if (input.isPresent()
                && !deliver(inbox, input.get())
                && console.silence() == Console.Silence.ENDS) {
              return 1;
            }
          }
          case Heard.End() -> {
            return leave();
          }
        }
      }
    } catch (InterruptedException e) {
      return leave();
    }
  }

  private boolean asksForSecret() {
    return shown
        .filter(card -> !card.inputs().isEmpty())
        .map(card -> card.inputs().getFirst().secret())
        .orElse(false);
  }

  private boolean asksForDocument() {
    return shown.map(Card::awaitsDocument).orElse(false);
  }

  /** What a line brings; empty when it names a file that is not there, and that was said. */
  private Optional<Input.Customers> meant(String text) {
    var file = asksForDocument() ? NamedFile.in(text) : Optional.<NamedFile>empty();
    if (file.isEmpty()) {
      return Optional.of(new Input.Typed(text));
    }
    var input = file.get().read();
    if (input.isEmpty()) {
      console.print(
          List.of(
              "There is no file '%s' that could be read, so nothing was sent."
                  .formatted(Harmless.inLine(file.get().path().toString()))));
    }
    return input;
  }

  private boolean deliver(Inbox inbox, Input.Customers input) {
    var id = run + "-" + ++inputs;
    floor.spoken(id);
    try {
      inbox.accept(
          List.of(
              new Arrival(
                  NAME, id, guest.address(), input, id, guest.language(), clock.instant())));
      return true;
    } catch (RuntimeException e) {
      LOG.error("An input could not be stored", e);
      floor.dropped();
      console.print(List.of("That could not be saved, so nothing was done. Please try it again."));
      return false;
    }
  }

  private void takeAwaySecrets() {
    if (console.page().secrets() == Page.Secrets.DOTTED) {
      console.takeAway();
    }
  }

  private int leave() {
    takeAwaySecrets();
    if (console.silence() == Console.Silence.GOES_ON) {
      console.print(List.of("Your conversation is kept; run ./bot chat again to go on."));
    }
    return 0;
  }

  @Override
  public void close() {
    console.close();
  }
}
