package com.smartxhosting.bot.testing;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Presenter;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Prints;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.form.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A conversation played out in a test: what the customer says, and what he must see. Every turn
 * goes through JSON, as it will in production.
 */
public final class Talk {

  /** Where every talk begins. */
  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  public static final Customer ADA = new Customer("1", "Ada Lovell");

  private static final Codec CODEC = new Codec(Stage.VAULT, List.of(Session.class));

  private final Stage stage;
  private Session session;
  private Instant now = START;
  private final List<Footprint> footprints = new ArrayList<>();

  private Talk(Stage stage, Actor actor) {
    this.stage = stage;
    this.session = Session.fresh(actor);
  }

  /** A talk with a linked customer who has just proved who he is. */
  public static Talk with(Stage stage) {
    return new Talk(stage, Actor.stranger("talk", "1").become(ADA, START));
  }

  public static Talk withStranger(Stage stage) {
    return new Talk(stage, Actor.stranger("talk", "1"));
  }

  /** A talk with anybody. */
  public static Talk as(Stage stage, Actor actor) {
    return new Talk(stage, actor);
  }

  public Talk starts(String dialog, Answers given) {
    return hear(new Input.Start(dialog, given));
  }

  public Talk starts(String dialog) {
    return starts(dialog, Answers.NONE);
  }

  public Talk says(String text) {
    return hear(new Input.Typed(text));
  }

  /** Hands over a file. */
  public Talk hands(String name, String content) {
    return hands(Document.of(name, Document.PLAIN, content));
  }

  public Talk hands(Document document) {
    return hear(new Input.Handed(document));
  }

  /** Offers a file that no channel will fetch, as one that is too large. */
  public Talk offers(String name, long size) {
    return hear(new Input.Offered(name, "", size, name));
  }

  public Talk fills(Map<String, String> sheet) {
    return fillsSheet(sheetKey(), sheet);
  }

  /** The sheet that stands open to be filled in now; may be sent again later, when it is old. */
  public String sheetKey() {
    return Machine.turnName(session.version()) + ":" + Machine.SHEET;
  }

  public Talk fillsSheet(String key, Map<String, String> sheet) {
    return hear(new Input.Sheet(key, sheet));
  }

  public Talk presses(String label) {
    return hear(new Input.Press(keyOf(label)));
  }

  /** What pressing this button would send; may be pressed again later, when it is old. */
  public String keyOf(String label) {
    return card().rows().stream()
        .flatMap(List::stream)
        .filter(key -> key.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("No button says '%s' on:\n%s".formatted(label, seen())))
        .id();
  }

  public Talk pressesKey(String key) {
    return hear(new Input.Press(key));
  }

  public Talk hear(Input input) {
    var before = session;
    session =
        CODEC.read(
            CODEC.write(stage.machine().turn(session, input, now).session(), Session.class),
            Session.class);
    footprints.addAll(Prints.of(stage.machine(), before, session, input, now));
    return this;
  }

  /** What those have heard who follow this customer. */
  public List<Footprint> footprints() {
    return List.copyOf(footprints);
  }

  /** Lets time pass, and the deadlines that lie in it. */
  public Talk later(Duration time) {
    now = now.plus(time);
    return session.until().filter(until -> !until.isAfter(now)).isPresent()
        ? hear(new Input.Expired())
        : this;
  }

  /** Lets time pass unnoticed, as while the bot is down. */
  public Talk sleepsFor(Duration time) {
    now = now.plus(time);
    return this;
  }

  public Talk sees(String... texts) {
    for (var text : texts) {
      check(seen().contains(text), "Expected to see '%s', but saw:\n%s", text, seen());
    }
    return this;
  }

  public Talk seesNot(String text) {
    check(!seen().contains(text), "Expected not to see '%s', but saw:\n%s", text, seen());
    return this;
  }

  /** The newest thing asked for, which must be of this type. */
  public <A extends Ask<?, ?>> A asked(Class<A> type) {
    check(
        !session.awaited().isEmpty(),
        "Expected %s to be asked, but nothing is. Seen:\n%s",
        type.getSimpleName(),
        seen());
    var ask = stage.machine().ask(session.awaited().getLast());
    check(
        type.isInstance(ask), "Expected %s to be asked, but it was %s", type.getSimpleName(), ask);
    return type.cast(ask);
  }

  public Talk asks(Class<? extends Ask<?, ?>> type) {
    asked(type);
    return this;
  }

  public Talk asks(Ask<?, ?> expected) {
    check(
        asked(expected.getClass()).equals(expected),
        "Expected %s, but asked was %s",
        expected,
        asked(expected.getClass()));
    return this;
  }

  /** Nothing is asked of anybody. */
  public Talk asksNothing() {
    check(
        session.awaited().isEmpty(),
        "Expected nothing to be asked, but there is %s",
        session.awaited());
    return this;
  }

  /** The newest thing asked for ends so. */
  public Talk hears(Outcome<?> outcome) {
    return hears(outcome, List.of());
  }

  public Talk hears(Outcome<?> outcome, List<Consequence> consequences) {
    check(!session.awaited().isEmpty(), "Nothing is asked for. Seen:\n%s", seen());
    return hear(new Input.Settled(session.awaited().getLast().key(), outcome, consequences));
  }

  /** It is answered well. */
  public Talk hears(Object value) {
    return hears(new Outcome.Ok<>(value));
  }

  /** Proves who he is, on a {@link Lobby}. */
  public Talk proves() {
    presses("Prove");
    var consequence =
        session.actor().linked() ? new Consequence.Verified(now) : new Consequence.Linked(ADA, now);
    return hears(new Outcome.Ok<>(true), List.of(consequence));
  }

  public Session session() {
    return session;
  }

  public Card card() {
    return new Presenter(Capabilities.NARROWEST, stage.words())
        .card(stage.machine().shown(session));
  }

  /** The file of this name that is given on the screen. */
  public Document given(String name) {
    return card().handouts().stream()
        .map(Screen.Handout::document)
        .filter(document -> document.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No file '%s' on:\n%s".formatted(name, seen())));
  }

  /** All that is on the screen, as one text. */
  public String seen() {
    return written(card());
  }

  static String written(Card card) {
    var text = new StringBuilder();
    text.append(card.notice().bare()).append('\n').append(card.title().bare()).append('\n');
    card.blocks().forEach(block -> text.append(block.bare()).append('\n'));
    card.facts()
        .forEach(
            fact ->
                text.append(fact.label().bare())
                    .append(": ")
                    .append(fact.value().bare())
                    .append('\n'));
    card.picture().ifPresent(picture -> text.append(picture).append('\n'));
    card.links()
        .forEach(
            link ->
                text.append("-> ")
                    .append(link.label())
                    .append(' ')
                    .append(link.address())
                    .append('\n'));
    card.handouts()
        .forEach(handout -> text.append("file: ").append(handout.document().name()).append('\n'));
    for (var row : card.rows()) {
      text.append(row.stream().map(key -> "[" + key.label() + "]").collect(Collectors.joining(" ")))
          .append('\n');
    }
    return text.toString();
  }

  private static void check(boolean holds, String message, Object... details) {
    if (!holds) {
      throw new AssertionError(message.formatted(details));
    }
  }
}
