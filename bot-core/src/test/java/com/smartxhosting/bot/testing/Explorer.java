package com.smartxhosting.bot.testing;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Presenter;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Presses every button and says every sample on every screen it can reach, lets every request end
 * in every way, and checks what must hold on each screen: there is a way on, it fits the narrowest
 * channel and Discord, it speaks, and looking twice shows the same. Sheets are filled in with every
 * sample, and with all samples at once.
 */
public final class Explorer {

  /**
   * What a walk has seen.
   *
   * @param kinds the kinds of states it stood in, each with one such state as JSON, by dialog
   */
  public record Report(int states, int turns, Map<String, Map<String, String>> kinds) {}

  private static final Pattern KIND = Pattern.compile("^\\{\"is\":\"(\\w+)\"");

  private static final Pattern SEALED = Pattern.compile("\"([A-Za-z0-9+/]{38,})\"");

  private static final Offer OFFER =
      new Offer(Text.words("Tell us how you like it"), Stage.PERSON, Answers.NONE);

  private final Stage stage;
  private final Function<Ask<?, ?>, List<?>> values;
  private final List<String> samples;
  private final int most;
  private final Tired tired;
  private final Presenter presenter;
  private final Presenter discord;
  private final Codec codec = new Codec(Stage.VAULT, List.of(Session.class));
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Map<String, String>> kinds = new TreeMap<>();
  private int turns;

  private Explorer(
      Stage stage,
      List<String> samples,
      Function<Ask<?, ?>, List<?>> values,
      int most,
      Tired tired) {
    this.stage = stage;
    this.samples = samples;
    this.values = values;
    this.most = most;
    this.tired = tired;
    this.presenter = new Presenter(Capabilities.NARROWEST, stage.words());
    this.discord = new Presenter(Capabilities.DISCORD, stage.words());
  }

  /**
   * Walks a dialog from its start.
   *
   * @param samples what a customer may type
   * @param values what may come back for a query, an effect or an own call of the dialog
   * @param most how many different places may be visited before the walk is given up as endless
   */
  public static Report walk(
      Stage stage,
      String dialog,
      Answers given,
      List<String> samples,
      Function<Ask<?, ?>, List<?>> values,
      int most) {
    return new Explorer(stage, samples, values, most, Tired.FAILS).walk(dialog, given);
  }

  /**
   * Walks like {@link #walk}, but sees only so many places, the nearest first: for a form whose
   * answers multiply beyond any walk. Start it close to what it should see.
   */
  public static Report stroll(
      Stage stage,
      String dialog,
      Answers given,
      List<String> samples,
      Function<Ask<?, ?>, List<?>> values,
      int enough) {
    return new Explorer(stage, samples, values, enough, Tired.GOES_HOME).walk(dialog, given);
  }

  /** What becomes of a walk that has seen as many places as it may. */
  private enum Tired {
    FAILS,
    GOES_HOME
  }

  private Report walk(String dialog, Answers given) {
    var actor = Actor.stranger("walk", "1").become(Talk.ADA, Talk.START);
    var open = new ArrayDeque<Session>();
    open.add(turn(Session.fresh(actor), new Input.Start(dialog, given)));
    while (!open.isEmpty() && !(tired == Tired.GOES_HOME && seen.size() >= most)) {
      var session = open.remove();
      if (!seen.add(place(session))) {
        continue;
      }
      if (seen.size() > most) {
        throw new AssertionError(
            "More than %d places; the last: %s".formatted(most, session.stack().getLast()));
      }
      remember(session);
      inspect(session);
      interrupt(session);
      inputs(session).forEach(input -> open.add(turn(session, input)));
    }
    return new Report(seen.size(), turns, kinds);
  }

  private Session turn(Session session, Input input) {
    turns++;
    var after =
        stage.machine().turn(session, input, Talk.START.plus(Duration.ofMinutes(1))).session();
    return codec.read(codec.write(after, Session.class), Session.class);
  }

  /** Two sessions are at the same place when the customer cannot tell them apart. */
  private static String place(Session session) {
    var place = new StringBuilder();
    session
        .stack()
        .forEach(
            frame ->
                place
                    .append(frame.dialog())
                    .append(unsealed(frame.state()))
                    .append(frame.past().size() > 0));
    session
        .awaited()
        .forEach(
            request -> place.append(request.ask().type()).append(unsealed(request.ask().json())));
    return place.toString();
  }

  /**
   * Without what changes nothing of the way on; sealed secrets differ each time they are written.
   */
  private static String unsealed(String json) {
    return SEALED
        .matcher(json.replaceAll("\"(?:secrets|typed)\":\\{[^}]*}", ""))
        .replaceAll(
            found -> opens(found.group(1)) ? "\"\"" : Matcher.quoteReplacement(found.group()));
  }

  private static boolean opens(String text) {
    try {
      Stage.VAULT.open(text);
      return true;
    } catch (Vault.UnsealableException e) {
      return false;
    }
  }

  private void remember(Session session) {
    var top = session.stack().getLast();
    if (stage.isLobby(top.dialog())) {
      return; // no dialog of ours
    }
    var kind = KIND.matcher(top.state());
    kinds
        .computeIfAbsent(top.dialog(), _ -> new TreeMap<>())
        .putIfAbsent(kind.find() ? kind.group(1) : "State", top.state());
  }

  private void inspect(Session session) {
    var shown = stage.machine().shown(session);
    var card = presenter.card(shown);
    var keys = card.rows().stream().flatMap(List::stream).toList();
    check(
        !keys.isEmpty()
            || !card.inputs().isEmpty()
            || (card.busy() && !session.awaited().isEmpty()),
        "A dead end",
        card);
    check(!card.title().isEmpty(), "A screen without a title", card);
    check(
        Talk.written(card).length() <= Capabilities.NARROWEST.texts().all() * 2,
        "Too long a text",
        card);
    check(card.rows().size() <= Capabilities.NARROWEST.rows() + 2, "Too many rows", card);
    check(keys.stream().allMatch(key -> !key.label().isBlank()), "A button without a label", card);
    check(
        keys.stream().map(Card.Key::id).distinct().count() == keys.size(),
        "Two buttons do the same",
        card);
    check(
        keys.stream().map(Card.Key::label).distinct().count() == keys.size(),
        "Two buttons look the same",
        card);
    check(
        keys.stream()
            .noneMatch(
                key ->
                    key.label().endsWith("…")
                        && key.label().length() == Capabilities.NARROWEST.labelLength()),
        "A label is cut",
        card);
    check(
        keys.stream().allMatch(key -> key.id().length() <= Capabilities.NARROWEST.buttonIdBytes()),
        "Too long a key",
        card);
    check(
        card.toString().equals(presenter.card(stage.machine().shown(session)).toString()),
        "Two looks differ",
        card);
    DiscordLimits.check(discord.card(shown));
  }

  /** A word with a button fits above every screen, and leads back to where it came. */
  private void interrupt(Session session) {
    var told = turn(session, Input.Told.offering(Text.words("Your tea is ready."), List.of(OFFER)));
    inspect(told);
    var shown = stage.machine().shown(told);
    if (shown.screen().busy()) {
      return;
    }
    var key = Machine.turnName(told.version()) + ":" + OFFER.id();
    var back = turn(turn(told, new Input.Press(key)), new Input.Typed("/back"));
    check(
        place(back).equals(place(session)),
        "A notice's button does not lead back",
        presenter.card(stage.machine().shown(back)));
  }

  private List<Input> inputs(Session session) {
    var inputs = new ArrayList<Input>();
    var card = presenter.card(stage.machine().shown(session));
    card.rows().forEach(row -> row.forEach(key -> inputs.add(new Input.Press(key.id()))));
    if (!card.busy()) {
      inputs.add(new Input.Typed("/back"));
      inputs.add(new Input.Typed("/cancel"));
    }
    if (!card.inputs().isEmpty()) {
      samples.forEach(sample -> inputs.add(new Input.Typed(sample)));
    }
    if (card.awaitsDocument()) {
      documents(inputs);
    }
    inputs.addAll(sheets(session));
    session.awaited().forEach(request -> inputs.addAll(endings(stage.machine(), request)));
    return inputs;
  }

  /** Each sample as a file, files that are not what was asked for, and one that never arrives. */
  private void documents(List<Input> inputs) {
    samples.forEach(
        sample -> inputs.add(new Input.Handed(Document.of("sample.txt", Document.PLAIN, sample))));
    inputs.add(new Input.Handed(Document.of("bytes.bin", Document.BYTES, new byte[] {0, -1, 7})));
    inputs.add(new Input.Offered("film.mp4", "", Document.LARGEST + 1L, "film"));
    inputs.add(new Input.Offered("lost.pem", "", 1, "lost"));
  }

  /** Each sample in all lines, and all samples one after the other, so that good meets bad. */
  private List<Input> sheets(Session session) {
    var card = discord.card(stage.machine().shown(session));
    var sheets = new ArrayList<Input>();
    card.sheet()
        .ifPresent(
            sheet -> {
              for (var sample : samples) {
                sheets.add(filled(sheet, card.inputs(), _ -> sample));
              }
              if (card.inputs().size() > 1 && !samples.isEmpty()) {
                sheets.add(
                    filled(sheet, card.inputs(), line -> samples.get(line % samples.size())));
              }
            });
    return sheets;
  }

  private static Input filled(Card.Sheet sheet, List<Card.Input> lines, IntFunction<String> text) {
    var texts = new HashMap<String, String>();
    for (int line = 0; line < lines.size(); line++) {
      texts.put(lines.get(line).name(), text.apply(line));
    }
    return new Input.Sheet(sheet.id(), texts);
  }

  private List<Input> endings(Machine machine, Request request) {
    var ask = machine.ask(request);
    var outcomes = new ArrayList<Outcome<?>>();
    var expected = ask instanceof Lobby.Proof ? List.of(true) : values.apply(ask);
    expected.forEach(value -> outcomes.add(new Outcome.Ok<>(value)));
    outcomes.add(new Outcome.Refused<>(Text.words("No room.")));
    outcomes.add(new Outcome.Failed<>("ref-1"));
    if (ask instanceof Effect<?, ?>) {
      outcomes.add(new Outcome.Unknown<>("ref-2"));
    }
    return outcomes.stream()
        .<Input>map(outcome -> new Input.Settled(request.key(), outcome, List.of()))
        .toList();
  }

  private static void check(boolean holds, String what, Card card) {
    if (!holds) {
      throw new AssertionError(what + ":\n" + Talk.written(card));
    }
  }
}
