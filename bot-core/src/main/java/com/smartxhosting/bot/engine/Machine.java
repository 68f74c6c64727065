package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a conversation one turn further. Pure: what is to be stored, shown and done is returned,
 * and time comes in as an argument.
 */
public final class Machine {

  /** Begins the name of a key that turns the leaves of a long screen. */
  public static final String LEAF = "~";

  /** The name of the key that opens a sheet, and of the sheet; no digest begins with a dot. */
  public static final String SHEET = ".sheet";

  private static final int PERSON_AFTER = 2;

  /** More frames than a stack can hold, so that landing always comes to an end. */
  private static final int MOST_LANDINGS = 30;

  private final Repertoire repertoire;
  private final House house;
  private final Circumstances circumstances;
  private final Hearing hearing;
  private final Footprints footprints;

  public Machine(
      House house,
      List<Dialog<?, ?, ?, ?>> dialogs,
      List<Command> commands,
      Words words,
      Vault vault) {
    var known = new ArrayList<>(dialogs);
    known.add(new TypeName());
    this.repertoire = new Repertoire(known, vault);
    this.house = house;
    this.circumstances = new Circumstances(repertoire, words);
    this.footprints = new Footprints(repertoire, house);
    this.hearing = new Hearing(repertoire, house, commands, words, this::shown);
  }

  /** One turn. A session that is not changed by it comes back with the version it had. */
  public Turn turn(Session session, Input input, Instant now) {
    return turn(session, input, now, MOST_LANDINGS);
  }

  /** What a turn tells those who follow the customer through it. */
  List<Footprint> footprints(Session before, Session after, Input first, Instant now) {
    return footprints.between(before, after, first instanceof Input.Customers, now);
  }

  private Turn turn(Session session, Input input, Instant now, int patience) {
    try {
      return move(session, input, now);
    } catch (UnreadableState e) {
      if (patience == 0 || session.stack().isEmpty()) {
        throw e;
      }
      return turn(landed(session), input, now, patience - 1);
    }
  }

  private Turn move(Session session, Input input, Instant now) {
    var motion = new Motion(repertoire, house, circumstances, session, now);
    switch (input) {
      case Input.Settled settled -> {
        if (!motion.settle(settled)) {
          return new Turn(session, List.of()); // a repeat, or nobody waits for it any more
        }
      }
      case Input.Expired() -> motion.expire();
      case Input.Told told -> motion.told(told);
      case Input.Customers said -> {
        motion.heard();
        boolean gone = motion.expire();
        var unheard = motion.unheard();
        if (unheard.isEmpty()) {
          hearing.hear(motion, said, gone);
        } else {
          motion.say(unheard);
        }
      }
    }
    return motion.ended();
  }

  /** Without the dialog that cannot be read any more, and what has called it. */
  private Session landed(Session session) {
    var frames = new ArrayList<Frame>();
    for (var frame : session.stack()) {
      if (!readable(frame)) {
        break;
      }
      frames.add(frame);
    }
    while (!frames.isEmpty()
        && frames.size() < session.stack().size()
        && session.stack().get(frames.size()).call().isPresent()) {
      frames.removeLast();
    }
    return session
        .with(frames)
        .awaiting(readable(session.awaited()))
        .saying(Text.of("kernel.outgrown"));
  }

  private boolean readable(Frame frame) {
    try {
      repertoire.view(frame);
      frame.call().ifPresent(repertoire::ask);
      return true;
    } catch (UnreadableState e) {
      return false;
    }
  }

  private List<Session.Request> readable(List<Session.Request> requests) {
    return requests.stream()
        .filter(
            request -> {
              try {
                repertoire.ask(request.ask());
                return true;
              } catch (UnreadableState e) {
                return false;
              }
            })
        .toList();
  }

  Optional<Command> command(String name) {
    return hearing.command(name);
  }

  /** Opens what was asked for, as its dialog will meet it. */
  public Ask<?, ?> ask(Session.Request request) {
    return repertoire.ask(request.ask());
  }

  // ---- showing

  /** What the customer should be looking at; the same for the same session, however often asked. */
  public Shown shown(Session session) {
    var top = session.stack().getLast();
    var screen = repertoire.view(top);
    return new Shown(
        house.rehearsal().isPresent() ? rehearsed(screen) : screen,
        ways(session, top, screen),
        session.notice(),
        screen.busy() ? List.of() : session.offers(),
        session.version(),
        top.leaf(),
        session.language());
  }

  private static <M> Screen<M> rehearsed(Screen<M> screen) {
    return screen.titled(Text.of("kernel.rehearsal").with("title", screen.title()));
  }

  private Shown.Ways ways(Session session, Frame top, Screen<?> screen) {
    if (screen.busy()) {
      return Shown.Ways.NONE;
    }
    boolean atHome = top.dialog().equals(house.home().name());
    return new Shown.Ways(
        session.stack().size() > 1 || (!atHome && !top.past().isEmpty()), // home is where it ends
        repertoire.worthKeeping(top),
        !atHome,
        session.misunderstood() >= PERSON_AFTER && !top.dialog().equals(house.person().name()),
        house.rehearsal().isPresent());
  }

  /** Whether a file could be used where this conversation stands. */
  boolean awaitsDocument(Session session) {
    try {
      return !session.stack().isEmpty() && Hearing.document(shown(session)).isPresent();
    } catch (UnreadableState e) {
      return false; // the turn will find a place that can be read
    }
  }

  /** How a turn is written in the keys of its card. */
  public static String turnName(long version) {
    return Long.toString(version, Character.MAX_RADIX);
  }
}
