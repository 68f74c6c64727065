package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a conversation one turn further. Pure: what is to be stored, shown and done is returned,
 * and time comes in as an argument.
 */
public final class Machine {

  /** Begins the name of a key that turns the leaves of a long screen. */
  public static final String LEAF = "~";

  private static final Pattern NUMBER = Pattern.compile("/?(\\d{1,3})");
  private static final Pattern COMMAND =
      Pattern.compile("/([a-z][a-z0-9_-]*)(?:@\\w+)?(?:\\s.*)?", Pattern.DOTALL);
  private static final int PERSON_AFTER = 2;

  private final Repertoire repertoire;
  private final House house;
  private final Circumstances circumstances;
  private final Words words;
  private final Map<String, Command> commands = new HashMap<>();
  private final Map<String, Command> spoken = new HashMap<>();

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
    this.words = words;
    this.circumstances = new Circumstances(repertoire, words);
    for (var command : commands) {
      this.commands.put(command.name(), command);
      command.words().forEach(word -> spoken.put(word, command));
    }
  }

  /** One turn. A session that is not changed by it comes back with the version it had. */
  public Turn turn(Session session, Input input, Instant now) {
    return turn(session, input, now, HIGHEST);
  }

  private static final int HIGHEST = 30;

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
        if (motion.expire() && said instanceof Input.Press) {
          motion.say(Text.of("kernel.stale"));
        } else {
          hear(motion, said);
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
        screen,
        ways(session, top, screen),
        session.notice(),
        session.version(),
        top.leaf(),
        session.language());
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
        session.misunderstood() >= PERSON_AFTER && !top.dialog().equals(house.person().name()));
  }

  // ---- hearing

  private void hear(Motion motion, Input.Customers said) {
    switch (said) {
      case Input.Press(var key) -> press(motion, key);
      case Input.Typed(var text) -> typed(motion, text);
      case Input.Sheet(var texts) -> {
        if (motion.nowhere()) {
          motion.say(Text.of("kernel.stale"));
        } else {
          filled(motion, repertoire.dialog(motion.top().dialog()), texts);
        }
      }
      case Input.Unreadable(var kind) ->
          motion.misunderstood(Text.of("kernel.unreadable").with("kind", kind));
      case Input.Start(var dialog, var given) -> {
        if (repertoire.find(dialog).isPresent()) {
          motion.understood();
          motion.start(dialog, given);
        } else {
          motion.say(Text.of("kernel.unknown-start"));
        }
      }
    }
  }

  private void press(Motion motion, String key) {
    int colon = key.indexOf(':');
    var session = motion.standing();
    if (motion.nowhere()
        || colon < 0
        || !key.substring(0, colon).equals(turnName(session.version()))) {
      motion.say(Text.of("kernel.stale"));
      return;
    }
    var name = key.substring(colon + 1);
    if (name.startsWith(LEAF) && NUMBER.matcher(name.substring(1)).matches()) {
      motion.turnLeaf(Integer.parseInt(name.substring(1)));
      return;
    }
    var way = Way.named(name).filter(Way.of(shown(session).ways())::contains);
    if (way.isPresent()) {
      go(motion, way.get());
    } else if (!pressed(motion, repertoire.dialog(motion.top().dialog()), name)) {
      motion.say(Text.of("kernel.stale"));
    }
  }

  /** How a turn is written in the keys of its card. */
  public static String turnName(long version) {
    return Long.toString(version, Character.MAX_RADIX);
  }

  private <S, M> boolean pressed(Motion motion, Dialog<?, S, M, ?> dialog, String name) {
    var screen = dialog.view(repertoire.state(dialog, motion.top()));
    for (var button : screen.buttons()) {
      if (button.id().equals(name)) {
        motion.understood();
        motion.tell(motion.standing().stack().size() - 1, dialog, button.message());
        return true;
      }
    }
    return false;
  }

  private void go(Motion motion, Way way) {
    motion.understood();
    switch (way) {
      case BACK -> motion.back();
      case CANCEL -> cancel(motion);
      case HOME -> motion.openHome();
      case PERSON -> motion.start(house.person().name(), Answers.NONE);
    }
  }

  private void cancel(Motion motion) {
    if (motion.awaitsEffect()) {
      motion.say(Text.of("kernel.sent-already"));
      return;
    }
    motion.say(Text.of("kernel.cancelled"));
    motion.leave(motion.standing().stack().size() - 1, Optional.empty());
  }

  private void typed(Motion motion, String text) {
    var line = text.strip();
    if (motion.nowhere()) {
      motion.openHome();
      if (!command(motion, line) && !word(motion, line)) {
        motion.understood(); // whoever writes first is greeted, whatever he wrote
      }
      return;
    }
    var shown = shown(motion.standing());
    var entry = shown.screen().entry();
    boolean answer = entry.isPresent() && entry.get().reading() == Entry.Reading.ANSWER;
    if (command(motion, line)) {
      return;
    }
    if (line.startsWith("/") && numbered(motion, shown, line)) {
      return;
    }
    if (answer) {
      if (COMMAND.matcher(line).matches() && !entry.get().inputs().getFirst().secret()) {
        motion.misunderstood(Text.of("kernel.unknown-command").with("command", line));
      } else if (!(refused(motion, text)
          && (numbered(motion, shown, line) || labelled(motion, shown, line)))) {
        filled(motion, text);
      }
      return;
    }
    if (shown.screen().busy()) {
      motion.say(Text.of("kernel.still-working"));
      return;
    }
    if (numbered(motion, shown, line) || labelled(motion, shown, line)) {
      return;
    }
    if (entry.isPresent()) {
      filled(motion, text);
    } else if (!word(motion, line)) {
      motion.misunderstood(
          Text.of(
                  COMMAND.matcher(line).matches()
                      ? "kernel.unknown-command"
                      : "kernel.misunderstood")
              .with("command", line));
    }
  }

  private boolean command(Motion motion, String line) {
    var match = COMMAND.matcher(line.toLowerCase(Locale.ROOT));
    if (!match.matches()) {
      return false;
    }
    var name = match.group(1).replace('_', '-');
    switch (name) {
      case "start", "home" -> motion.openHome();
      case "back" -> {
        if (motion.awaitsEffect()) {
          motion.say(Text.of("kernel.sent-already"));
        } else {
          motion.back();
        }
      }
      case "cancel" -> cancel(motion);
      default -> {
        var command = commands.get(name);
        if (command == null) {
          return false;
        }
        motion.open(command);
      }
    }
    motion.understood();
    return true;
  }

  private boolean word(Motion motion, String line) {
    var command = spoken.get(line.toLowerCase(Locale.ROOT));
    if (command == null) {
      return false;
    }
    motion.understood();
    motion.open(command);
    return true;
  }

  /** The third of the buttons, for "3" and "/3": the dialog's own first, then the ways around. */
  private boolean numbered(Motion motion, Shown shown, String line) {
    var match = NUMBER.matcher(line);
    if (!match.matches()) {
      return false;
    }
    int index = Integer.parseInt(match.group(1)) - 1;
    var buttons = shown.screen().buttons();
    var ways = Way.of(shown.ways());
    if (index >= 0 && index < buttons.size()) {
      return pressed(motion, repertoire.dialog(motion.top().dialog()), buttons.get(index).id());
    }
    if (index >= buttons.size() && index < buttons.size() + ways.size()) {
      go(motion, ways.get(index - buttons.size()));
      return true;
    }
    return false;
  }

  private boolean labelled(Motion motion, Shown shown, String line) {
    for (Button<?> button : shown.screen().buttons()) {
      if (words.plain(button.label(), shown.language()).equalsIgnoreCase(line)) {
        return pressed(motion, repertoire.dialog(motion.top().dialog()), button.id());
      }
    }
    for (var way : Way.of(shown.ways())) {
      if (words.plain(way.label(), shown.language()).equalsIgnoreCase(line)) {
        go(motion, way);
        return true;
      }
    }
    return false;
  }

  /** Whether what was typed is no answer to the question, so that it may have meant a button. */
  private boolean refused(Motion motion, String text) {
    return refused(motion, repertoire.dialog(motion.top().dialog()), text);
  }

  private <S, M> boolean refused(Motion motion, Dialog<?, S, M, ?> dialog, String text) {
    var state = repertoire.state(dialog, motion.top());
    return dialog
        .view(state)
        .entry()
        .map(entry -> entry.reply().apply(Map.of(entry.inputs().getFirst().name(), text)))
        .filter(message -> dialog.update(state, message) instanceof Step.Redraw<S, M, ?>)
        .isPresent();
  }

  private void filled(Motion motion, String text) {
    typedIn(motion, repertoire.dialog(motion.top().dialog()), text);
  }

  private <S, M> void typedIn(Motion motion, Dialog<?, S, M, ?> dialog, String text) {
    dialog
        .view(repertoire.state(dialog, motion.top()))
        .entry()
        .ifPresent(entry -> filled(motion, dialog, Map.of(entry.inputs().getFirst().name(), text)));
  }

  private <S, M> void filled(Motion motion, Dialog<?, S, M, ?> dialog, Map<String, String> texts) {
    var entry = dialog.view(repertoire.state(dialog, motion.top())).entry();
    if (entry.isEmpty()) {
      motion.say(Text.of("kernel.stale"));
      return;
    }
    motion.understood();
    motion.tell(motion.standing().stack().size() - 1, dialog, entry.get().reply().apply(texts));
  }
}
