package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes out what a customer means: a button, a command, an answer, or a word that stands for one.
 */
final class Hearing {

  /** Opens a conversation on Telegram; what follows it there is the token of a link. */
  private static final String START = "start";

  /** A code as it is read aloud, which nobody types for anything else. */
  private static final Pattern CODE = Pattern.compile("\\p{Alpha}{3}-\\p{Alpha}{3}");

  private static final Pattern NUMBER = Pattern.compile("/?(\\d{1,3})");
  private static final Set<Entry.Reading> ANSWERED =
      EnumSet.of(Entry.Reading.ANSWER, Entry.Reading.UNLESS_BUTTON);
  private static final Set<Button.Kind> HARMLESS =
      EnumSet.of(Button.Kind.CHOICE, Button.Kind.ACTION);
  private static final Pattern LEAF = Pattern.compile(Machine.LEAF + "\\d{1,3}");
  private static final Pattern COMMAND =
      Pattern.compile(
          "/([a-z][a-z0-9_-]*)(?:@\\w+)?(?:\\s(.*))?", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final Repertoire repertoire;
  private final House house;
  private final Words words;
  private final Function<Session, Shown> look;
  private final Map<String, Command> commands = new HashMap<>();
  private final Map<String, Command> spoken = new HashMap<>();

  /**
   * @param look what the customer sees
   */
  Hearing(
      Repertoire repertoire,
      House house,
      List<Command> commands,
      Words words,
      Function<Session, Shown> look) {
    this.repertoire = repertoire;
    this.house = house;
    this.words = words;
    this.look = look;
    for (var command : commands) {
      this.commands.put(command.name(), command);
      command.words().forEach(word -> spoken.put(word, command));
    }
  }

  /**
   * Moves the conversation by what the customer did.
   *
   * @param gone whether the place that he saw when he did it has just been given up
   */
  void hear(Motion motion, Input.Customers said, boolean gone) {
    switch (said) {
      case Input.Press(var key) ->
          named(motion, key, gone)
              .ifPresentOrElse(
                  name -> press(motion, name), () -> motion.say(Text.of("kernel.stale")));
      case Input.Typed(var text) -> typed(motion, text);
      case Input.Brought(var key) -> {
        if (motion.nowhere()) {
          motion.openHome();
        }
        if (!brought(motion, key.reveal())) {
          motion.say(Text.of("kernel.unknown-start"));
        }
      }
      case Input.Called(var name, var options) -> {
        if (motion.nowhere()) {
          motion.openHome();
        }
        if (!open(motion, name, _ -> options)) {
          motion.misunderstood(Text.of("kernel.unknown-command").with("command", "/" + name));
        }
      }
      case Input.Sheet(var key, var texts) -> {
        if (named(motion, key, gone).filter(Machine.SHEET::equals).isEmpty()
            || !filled(motion, repertoire.dialog(motion.top().dialog()), texts)) {
          motion.say(Text.of("kernel.sheet.stale"));
        }
      }
      case Input.Handed(var document) -> {
        if (!motion.nowhere() && awaitsDocument(motion)) {
          handed(motion, document);
        } else {
          notAwaited(motion, document.label());
        }
      }
      case Input.Offered offered -> {
        if (motion.nowhere() || !awaitsDocument(motion)) {
          notAwaited(motion, offered.label());
        } else {
          motion.misunderstood(offered.isTooLarge() ? tooLarge(offered) : unfetched(offered));
        }
      }
      case Input.Collected(var file) ->
          motion.say(
              file.isEmpty()
                  ? Text.of("kernel.page.revealed")
                  : Text.of("kernel.page.collected").with("file", file));
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

  /** The name in a key, if that is one of the screen that stands. */
  private static Optional<String> named(Motion motion, String key, boolean gone) {
    int turn = key.indexOf(':');
    return gone || motion.nowhere() || turn < 0 || !motion.standing().stands(key.substring(0, turn))
        ? Optional.empty()
        : Optional.of(key.substring(turn + 1));
  }

  private void press(Motion motion, String name) {
    if (LEAF.matcher(name).matches()) {
      motion.turnLeaf(Integer.parseInt(name.substring(Machine.LEAF.length())));
      return;
    }
    var shown = look.apply(motion.standing());
    boolean opensSheet = name.equals(Machine.SHEET) && shown.screen().entry().isPresent();
    if (!opensSheet && !act(motion, shown, name)) { // a sheet is the channel's to open
      motion.say(Text.of("kernel.stale"));
    }
  }

  /**
   * Presses what is on offer under this name: a way around the screen, what was offered beside a
   * word, or a button of its dialog.
   */
  private boolean act(Motion motion, Shown shown, String name) {
    var way = Way.named(name).filter(Way.of(shown.ways())::contains);
    if (way.isPresent()) {
      go(motion, way.get());
      return true;
    }
    var offer = shown.offers().stream().filter(each -> each.id().equals(name)).findFirst();
    if (offer.isPresent()) {
      motion.understood();
      motion.take(offer.get());
      return true;
    }
    return pressed(motion, repertoire.dialog(motion.top().dialog()), name);
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
      case END -> motion.start(house.rehearsal().orElseThrow().name(), Answers.NONE);
    }
  }

  private void cancel(Motion motion) {
    if (motion.awaitsEffect()) {
      motion.say(Text.of("kernel.sent-already"));
      return;
    }
    motion.say(Text.of(motion.isFollowed() ? "kernel.left" : "kernel.cancelled"));
    motion.leave(motion.standing().stack().size() - 1);
  }

  private boolean awaitsDocument(Motion motion) {
    return document(look.apply(motion.standing())).isPresent();
  }

  /** The line that a file is for. */
  static Optional<Entry.Input> document(Shown shown) {
    return shown.screen().entry().stream()
        .flatMap(entry -> entry.inputs().stream())
        .filter(input -> input.takes() == Entry.Takes.DOCUMENT)
        .findFirst();
  }

  private void notAwaited(Motion motion, Text label) {
    if (motion.nowhere()) {
      motion.openHome();
    }
    motion.misunderstood(Text.of("kernel.document.not-awaited").with("document", label));
  }

  private static Text tooLarge(Input.Offered offered) {
    return Text.of("kernel.document.too-large")
        .with("document", offered.label())
        .with("limit", Document.sized(Document.LARGEST));
  }

  private static Text unfetched(Input.Offered offered) {
    return Text.of("kernel.document.unfetched").with("document", offered.label());
  }

  private void handed(Motion motion, Document document) {
    handed(motion, repertoire.dialog(motion.top().dialog()), document);
  }

  private <S, M> void handed(Motion motion, Dialog<?, S, M, ?> dialog, Document document) {
    var name = document(look.apply(motion.standing())).orElseThrow().name();
    entry(motion, dialog)
        .ifPresent(entry -> give(motion, dialog, entry, Map.of(name, document.written())));
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
    var shown = look.apply(motion.standing());
    var entry = shown.screen().entry();
    boolean answer = entry.filter(each -> ANSWERED.contains(each.reading())).isPresent();
    if (answer && isPasted(entry.get(), line)) {
      filled(motion, text);
      return;
    }
    if (command(motion, line)) {
      return;
    }
    var named = numbered(shown, line).or(() -> labelled(shown, line));
    if (line.startsWith("/") && numbered(shown, line).isPresent()) {
      act(motion, shown, named.orElseThrow());
      return;
    }
    if (answer) {
      if (COMMAND.matcher(line).matches() && !entry.get().inputs().getFirst().secret()) {
        motion.misunderstood(Text.of("kernel.unknown-command").with("command", line));
      } else if (named.isPresent() && (isButton(shown, line) || refused(motion, text))) {
        act(motion, shown, named.get());
      } else {
        filled(motion, text);
      }
      return;
    }
    if (shown.screen().busy()) {
      motion.say(Text.of("kernel.still-working"));
      return;
    }
    if (named.isPresent()) {
      act(motion, shown, named.get());
    } else if (entry.isPresent()) {
      filled(motion, text);
    } else if (begun(shown, line).isPresent()) {
      act(motion, shown, begun(shown, line).orElseThrow());
    } else if (!word(motion, line)) {
      motion.misunderstood(
          Text.of(
                  COMMAND.matcher(line).matches()
                      ? "kernel.unknown-command"
                      : "kernel.misunderstood")
              .with("command", line));
    }
  }

  /** The ways around do not count: a host may well be called home. */
  private boolean isButton(Shown shown, String line) {
    return shown.screen().entry().orElseThrow().reading() == Entry.Reading.UNLESS_BUTTON
        && shown.screen().buttons().stream().anyMatch(button -> names(button.label(), shown, line));
  }

  /** A line of Base64 may begin with a slash like a command. */
  private static boolean isPasted(Entry<?> entry, String text) {
    return entry.inputs().getFirst().takes() == Entry.Takes.DOCUMENT && text.contains("\n");
  }

  private boolean command(Motion motion, String line) {
    var match = COMMAND.matcher(line);
    if (!match.matches()) {
      return false;
    }
    var rest = Objects.requireNonNullElse(match.group(2), "").strip();
    if (match.group(1).equalsIgnoreCase(START) && brought(motion, rest)) {
      return true;
    }
    return open(motion, match.group(1), command -> command.inOrder(rest));
  }

  /** Every channel has the dashes of our commands, or underscores instead of them. */
  Optional<Command> command(String name) {
    return Optional.ofNullable(commands.get(name.toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  /**
   * @param said what was said along with a command, by the names of its options
   */
  private boolean open(Motion motion, String called, Function<Command, Map<String, String>> said) {
    var name = called.toLowerCase(Locale.ROOT);
    switch (name) {
      case START, "home" -> motion.openHome();
      case "back" -> {
        if (motion.awaitsEffect()) {
          motion.say(Text.of("kernel.sent-already"));
        } else {
          motion.back();
        }
      }
      case "cancel" -> cancel(motion);
      default -> {
        var command = command(name);
        if (command.isEmpty()) {
          return false;
        }
        motion.open(command.get(), command.get().wanting(said.apply(command.get())));
      }
    }
    motion.understood();
    return true;
  }

  /** Opens what somebody has handed over, if there is a dialog for that here. */
  private boolean brought(Motion motion, String key) {
    var dialog = house.brought().apply(key).name();
    if (key.isEmpty() || repertoire.find(dialog).isEmpty()) {
      return false;
    }
    motion.understood();
    motion.start(dialog, Answers.NONE.sealed(House.KEY, key));
    return true;
  }

  private boolean word(Motion motion, String line) {
    if (CODE.matcher(line).matches() && brought(motion, line)) {
      return true;
    }
    var command = spoken.get(line.toLowerCase(Locale.ROOT));
    if (command == null) {
      return false;
    }
    motion.understood();
    motion.open(command, Answers.NONE);
    return true;
  }

  /**
   * The third of the buttons, for "3" and "/3": the dialog's own first, then the ways around, then
   * the offers, so that a word from elsewhere shifts no number.
   */
  private static Optional<String> numbered(Shown shown, String line) {
    var match = NUMBER.matcher(line);
    int number = match.matches() ? Integer.parseInt(match.group(1)) : 0;
    if (number == 0) {
      return Optional.empty();
    }
    return Stream.of(
            shown.screen().buttons().stream().map(Button::id),
            Way.of(shown.ways()).stream().map(Way::id),
            shown.offers().stream().map(Offer::id))
        .flatMap(ids -> ids)
        .skip(number - 1L)
        .findFirst();
  }

  private Optional<String> labelled(Shown shown, String line) {
    for (Button<?> button : shown.screen().buttons()) {
      if (names(button.label(), shown, line)) {
        return Optional.of(button.id());
      }
    }
    for (var offer : shown.offers()) {
      if (names(offer.label(), shown, line)) {
        return Optional.of(offer.id());
      }
    }
    return Way.of(shown.ways()).stream()
        .filter(way -> names(way.label(), shown, line))
        .map(Way::id)
        .findFirst();
  }

  private boolean names(Text label, Shown shown, String line) {
    return asTyped(words.plain(label, shown.language())).equalsIgnoreCase(asTyped(line));
  }

  /** Keyboards have straight apostrophes where our texts have curved ones. */
  private static String asTyped(String words) {
    return words.replace('’', '\'');
  }

  /**
   * The only button whose label begins with these whole words. Never one that confirms something: a
   * slip shall not order or delete.
   */
  private Optional<String> begun(Shown shown, String line) {
    var beginning = asTyped(line).toLowerCase(Locale.ROOT) + " ";
    var meant =
        shown.screen().buttons().stream()
            .filter(button -> HARMLESS.contains(button.kind()))
            .filter(
                button ->
                    asTyped(words.plain(button.label(), shown.language()))
                        .toLowerCase(Locale.ROOT)
                        .startsWith(beginning))
            .map(Button::id)
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
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
    entry(motion, dialog)
        .ifPresent(
            entry -> give(motion, dialog, entry, Map.of(entry.inputs().getFirst().name(), text)));
  }

  /** Whether there is a sheet to fill in; what it does not ask for is left out. */
  private <S, M> boolean filled(
      Motion motion, Dialog<?, S, M, ?> dialog, Map<String, String> texts) {
    var entry = entry(motion, dialog).filter(awaited -> awaited.reading() != Entry.Reading.CHOICE);
    entry.ifPresent(
        awaited -> {
          var asked = new HashMap<>(texts);
          asked.keySet().retainAll(awaited.inputs().stream().map(Entry.Input::name).toList());
          give(motion, dialog, awaited, asked);
        });
    return entry.isPresent();
  }

  private <S, M> Optional<Entry<M>> entry(Motion motion, Dialog<?, S, M, ?> dialog) {
    return dialog.view(repertoire.state(dialog, motion.top())).entry();
  }

  private static <S, M> void give(
      Motion motion, Dialog<?, S, M, ?> dialog, Entry<M> entry, Map<String, String> texts) {
    motion.understood();
    motion.tell(motion.standing().stack().size() - 1, dialog, entry.reply().apply(texts));
  }
}
