package com.smartxhosting.bot.form;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.finish;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Failed;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.dialog.Outcome.Unknown;
import com.smartxhosting.bot.dialog.Place;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.FormDialog.Message;
import com.smartxhosting.bot.form.FormDialog.State;
import com.smartxhosting.bot.form.FormDialog.State.Asking;
import com.smartxhosting.bot.form.FormDialog.State.Filling;
import com.smartxhosting.bot.form.FormDialog.State.Held;
import com.smartxhosting.bot.form.FormDialog.State.Inventing;
import com.smartxhosting.bot.form.FormDialog.State.Lapsed;
import com.smartxhosting.bot.form.FormDialog.State.Picking;
import com.smartxhosting.bot.form.FormDialog.State.Previewing;
import com.smartxhosting.bot.form.FormDialog.State.Revealing;
import com.smartxhosting.bot.form.FormDialog.State.Reviewing;
import com.smartxhosting.bot.form.FormDialog.State.Sending;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks for the fields of a {@link Form}, shows them for review, and sends them off. */
public final class FormDialog<R> implements Dialog<Answers, State, Message, R> {

  /** Where a form stands. */
  public sealed interface State {
    /** Waiting for the answers that a back end knows. */
    record Filling(Answers given) implements State {}

    /**
     * A question is asked.
     *
     * @param typed what was written when it was asked before and refused, by field
     */
    record Asking(Answers answers, String field, Text problem, Map<String, String> typed)
        implements State {
      public Asking {
        typed = Collections.unmodifiableMap(new TreeMap<>(typed)); // equal states are equal JSON
      }

      Asking(Answers answers, String field, Text problem) {
        this(answers, field, problem, Map.of());
      }
    }

    /** Waiting for an answer that we think up ourselves. */
    record Inventing(Answers answers, String field) implements State {}

    /** Another dialog finds the answer. */
    record Picking(Answers answers, String field) implements State {}

    record Previewing(Answers answers) implements State {}

    record Reviewing(Answers answers, Preview preview, Text problem) implements State {}

    /** Was left unconfirmed too long; must be looked at again. */
    record Lapsed(Answers answers) implements State {}

    record Sending(Answers answers, Preview preview) implements State {}

    /** Done; a secret is shown once. */
    record Revealing(Answers answers, Text told) implements State {}

    /** Sent, with no answer either way. */
    record Held(String reference) implements State {}
  }

  /** What a form sends, and whose outcome it tells. */
  public interface Send<R> extends Effect<R, Message> {
    @Override
    default Message reply(Outcome<R> outcome) {
      return new Message.Settled(outcome);
    }
  }

  /** What can happen to a form. */
  public sealed interface Message {
    record Filled(Outcome<Answers> outcome) implements Message {}

    record Given(Map<String, String> texts) implements Message {
      @Override
      public String toString() {
        return "Given" + texts.keySet(); // it may hold a password
      }
    }

    record Chosen(String field, String text) implements Message {}

    record Invent(String field) implements Message {}

    record Invented(String field, Outcome<Secret> outcome) implements Message {}

    record Picked(String field, Optional<String> text) implements Message {}

    record Previewed(Outcome<Preview> outcome) implements Message {}

    record Edit(String field) implements Message {}

    record Confirm() implements Message {}

    record LookAgain() implements Message {}

    record Settled(Outcome<?> outcome) implements Message {}

    record Close() implements Message {}
  }

  private static final Duration DRAFT = Duration.ofDays(7);
  private static final Duration CONFIRMATION = Duration.ofMinutes(15);
  private static final Duration GLANCE = Duration.ofMinutes(1);

  /** The place where all is looked at before it is sent, and the one behind it. */
  public static final String SUMMARY = "form.summary";

  public static final String SENT = "form.sent";

  /** Among the answers: for which picked answers the back end has filled in what it knows. */
  private static final String FILLED = "form.filled";

  private final Form<R> form;
  private final Audience audience;
  private final Sheet sheet;

  FormDialog(Form<R> form, Audience audience) {
    this.form = form;
    this.audience = audience;
    this.sheet = new Sheet(form);
  }

  public Form<R> form() {
    return form;
  }

  @Override
  public DialogId<Answers, R> id() {
    return new DialogId<>(form.id());
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    var asks = new HashSet<Class<? extends Ask<?, Message>>>();
    asks.add(form.effectType());
    form.filling().ifPresent(filling -> asks.add(filling.type()));
    form.preview().ifPresent(preview -> asks.add(preview.type()));
    for (var field : form.fields()) {
      field.offer().ifPresent(offer -> asks.add(offer.type()));
      field.picker().ifPresent(picker -> asks.add(picker.type()));
    }
    return asks;
  }

  @Override
  public boolean needsCustomer() {
    return audience == Audience.CUSTOMERS;
  }

  @Override
  public Step<State, Message, R> start(Answers given) {
    return proceed(accepted(given).without(FILLED));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Asking asked -> question(asked, form.field(asked.field()));
      case Filling _, Inventing _, Picking _, Previewing _ -> Screen.busy(Text.of("kernel.wait"));
      case Reviewing(var answers, var preview, var problem) -> summary(answers, preview, problem);
      case Lapsed(var answers) ->
          Screen.<Message>of(form.title().apply(answers))
              .says(Text.of("kernel.form.lapsed"))
              .primary(Text.of("kernel.form.look-again"), new Message.LookAgain());
      case Sending(var answers, _) -> Screen.busy(form.sending().apply(answers));
      case Revealing(var answers, var told) -> reveal(answers, told);
      case Held(var reference) ->
          Screen.<Message>of(Text.of("kernel.form.unknown.title"))
              .says(Text.of("kernel.form.unknown").with("reference", reference))
              .primary(Text.of("kernel.close"), new Message.Close());
    };
  }

  @Override
  public Step<State, Message, R> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Filling f, Message.Filled(var outcome)) -> filled(f.given(), outcome);
      case On(Asking a, Message.Given(var texts)) -> answered(a, texts);
      case On(Asking a, Message.Chosen(var name, var text)) -> take(a.answers(), name, text);
      case On(Asking a, Message.Invent(var name)) -> invent(a.answers(), name);
      case On(Inventing i, Message.Invented(var name, var outcome)) ->
          invented(i.answers(), name, outcome);
      case On(Picking p, Message.Picked(var name, var text)) ->
          text.map(found -> take(p.answers(), name, found)).orElseGet(() -> leave());
      case On(Previewing p, Message.Previewed(var outcome)) -> review(p.answers(), outcome);
      case On(Reviewing r, Message.Edit(var name)) -> ask(r.answers(), name, Text.NONE);
      case On(Reviewing r, Message.Confirm()) -> send(r.answers(), r.preview());
      case On(Lapsed l, Message.LookAgain()) -> proceed(l.answers());
      case On(Sending s, Message.Settled(var outcome)) -> settle(s, outcome);
      case On(Revealing _, Message.Close()) -> finish(Text.of("kernel.form.seen"));
      case On(Held _, Message.Close()) -> leave();
      case On(Filling _, _),
          On(Asking _, _),
          On(Inventing _, _),
          On(Picking _, _),
          On(Previewing _, _),
          On(Reviewing _, _),
          On(Lapsed _, _),
          On(Sending _, _),
          On(Revealing _, _),
          On(Held _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case Asking _, Inventing _, Picking _, Previewing _, Reviewing _, Lapsed _, Sending _ -> true;
      case Filling _, Revealing _, Held _ -> false;
    };
  }

  /** Once it is sent: he may have changed what the form was begun with. */
  @Override
  public Map<String, String> answered(State state) {
    return switch (state) {
      case Sending(var answers, _) -> answers.texts();
      case Revealing(var answers, _) -> answers.texts();
      case Filling _,
          Asking _,
          Inventing _,
          Picking _,
          Previewing _,
          Reviewing _,
          Lapsed _,
          Held _ ->
          Map.of();
    };
  }

  @Override
  public Place place(State state) {
    return switch (state) {
      case Asking asked -> new Place(asked.field(), asked.problem());
      case Picking(_, var field) -> Place.at(field);
      case Inventing(_, var field) -> Place.at(field);
      case Previewing _, Reviewing _, Lapsed _ -> Place.at(SUMMARY);
      case Sending _, Revealing _, Held _ -> Place.at(SENT);
      case Filling _ -> Place.ANYWHERE;
    };
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case Asking _, Lapsed _ -> Optional.of(DRAFT);
      case Reviewing _ -> Optional.of(CONFIRMATION);
      case Revealing _ -> Optional.of(GLANCE);
      case Filling _, Inventing _, Picking _, Previewing _, Sending _, Held _ -> Optional.empty();
    };
  }

  @Override
  public Step<State, Message, R> expired(State state) {
    return switch (state) {
      case Reviewing r -> go(new Lapsed(r.answers()));
      case Revealing _ -> finish(Text.of("kernel.form.seen"));
      case Filling _, Asking _, Inventing _, Picking _, Previewing _, Lapsed _, Sending _, Held _ ->
          leave(Text.of("kernel.form.dropped"));
    };
  }

  /** Whatever else has changed about a form: the answers given are kept, to be looked at again. */
  @Override
  public JsonNode upgrade(JsonNode stored) {
    if (!stored.has("answers")) {
      return stored;
    }
    var landed = JsonNodeFactory.instance.objectNode().put("is", Lapsed.class.getSimpleName());
    return landed.set("answers", stored.get("answers"));
  }

  /**
   * Keeps what a link or a command has given only where the form asks for it, as secret as it asks.
   */
  private Answers accepted(Answers given) {
    var accepted = given;
    for (var field : form.fields()) {
      if (field.sealed() && given.texts().containsKey(field.name())) {
        accepted = accepted.without(field.name());
      }
    }
    return accepted;
  }

  private Step<State, Message, R> filled(Answers given, Outcome<Answers> outcome) {
    return outcome.answered(
        found ->
            proceed(accepted(given.filledFrom(found, form.fields())).with(FILLED, picked(given))),
        why -> leave(why));
  }

  /** Whether the back end is still to be asked what it knows, once it is clear of which thing. */
  private boolean unfilled(Answers answers) {
    return form.filling().isPresent()
        && !(answers.texts().containsKey(FILLED) && answers.text(FILLED).equals(picked(answers)));
  }

  private Step<State, Message, R> fill(Answers answers) {
    return go(new Filling(answers), form.filling().orElseThrow().query().apply(answers));
  }

  /** The answers found by other dialogs, which name the thing that a form is about. */
  private String picked(Answers answers) {
    return form.fields().stream()
        .filter(field -> field.picker().isPresent())
        .map(answers::text)
        .collect(Collectors.joining(" "));
  }

  private Step<State, Message, R> answered(Asking asked, Map<String, String> texts) {
    var another = sheet.meant(asked.answers(), form.field(asked.field()), texts);
    return another.isPresent()
        ? takenAs(asked, another.get(), texts.get(asked.field()))
        : read(asked, texts);
  }

  /** A file that came before it was asked for answers its own question; this one stays open. */
  private Step<State, Message, R> takenAs(Asking asked, Field<?> field, String text) {
    var word = Text.of("kernel.document.taken-as").with("field", field.label());
    return redraw(
        new Asking(
            asked.answers().with(field, text).notBegun(field), asked.field(), word, asked.typed()));
  }

  private Step<State, Message, R> read(Asking asked, Map<String, String> texts) {
    var written = sheet.read(asked.answers(), form.field(asked.field()), texts);
    Step<State, Message, R> step =
        written.refused().isEmpty() ? proceed(written.answers()) : go(refused(written));
    return step instanceof Step.Go<State, Message, R>(Asking again, _, _)
            && again.field().equals(asked.field())
        ? redraw(again)
        : step;
  }

  private static State refused(Sheet.Written written) {
    return new Asking(
        written.answers(), written.refused().getFirst(), written.problem(), written.typed());
  }

  private Step<State, Message, R> take(Answers answers, String name, String text) {
    var field = form.field(name);
    if (!field.when().test(answers)) {
      return proceed(answers);
    }
    return switch (field.parse(text, answers)) {
      case Valid<?> _ -> proceed(answers.with(field, field.sealed() ? text : text.strip()));
      case Invalid<?>(var why) -> ask(answers, name, why);
    };
  }

  /** On to the first question still open, or to the summary once there is none. */
  private Step<State, Message, R> proceed(Answers answers) {
    for (var field : form.asked(answers)) {
      if (field.picker().isEmpty() && unfilled(answers)) {
        return fill(answers);
      }
      if (answers.has(field)
          && field.parse(answers.text(field), answers) instanceof Invalid<?>(var why)) {
        return ask(answers, field.name(), why);
      }
      if (!answers.has(field)) {
        return ask(answers, field.name(), Text.NONE);
      }
    }
    if (unfilled(answers)) {
      return fill(answers);
    }
    var problem = form.check().apply(answers);
    if (!problem.isEmpty() || form.preview().isEmpty()) {
      return go(new Reviewing(answers, Preview.NOTHING, problem));
    }
    return go(new Previewing(answers), form.preview().get().query().apply(answers));
  }

  private Step<State, Message, R> ask(Answers answers, String name, Text problem) {
    return form.field(name)
        .picker()
        .<Step<State, Message, R>>map(
            picker -> go(new Picking(answers, name), picker.call().apply(answers)))
        .orElseGet(() -> go(new Asking(answers, name, problem)));
  }

  private Step<State, Message, R> invent(Answers answers, String name) {
    return form.field(name)
        .offer()
        .<Step<State, Message, R>>map(
            offer -> go(new Inventing(answers, name), offer.query().apply(answers)))
        .orElseGet(Step::stay);
  }

  private Step<State, Message, R> invented(Answers answers, String name, Outcome<Secret> outcome) {
    return outcome instanceof Ok<Secret>(var secret)
        ? take(answers, name, secret.reveal())
        : go(new Asking(answers, name, trouble(outcome)));
  }

  private Step<State, Message, R> review(Answers answers, Outcome<Preview> outcome) {
    return switch (outcome) {
      case Ok<Preview>(var preview) -> go(new Reviewing(answers, preview, preview.obstacle()));
      case Refused<Preview>(var why) -> go(new Reviewing(answers, Preview.NOTHING, why));
      case Failed<Preview> _, Unknown<Preview> _ ->
          go(new Reviewing(answers, Preview.NOTHING, Text.of("kernel.form.no-preview")));
    };
  }

  private Step<State, Message, R> send(Answers answers, Preview preview) {
    var complete = form.asked(answers).stream().allMatch(field -> answers.find(field).isPresent());
    return complete && form.check().apply(answers).isEmpty() && preview.obstacle().isEmpty()
        ? go(new Sending(answers, preview), form.effect().apply(answers))
        : proceed(answers);
  }

  @SuppressWarnings("unchecked") // the form's own effect produced this outcome
  private Step<State, Message, R> settle(Sending sent, Outcome<?> outcome) {
    return switch (outcome) {
      case Ok<?>(var value) -> succeed(sent.answers(), (R) value);
      case Refused<?>(var reason) -> go(new Reviewing(sent.answers(), sent.preview(), reason));
      case Failed<?> failed -> go(new Reviewing(sent.answers(), sent.preview(), trouble(failed)));
      case Unknown<?>(var reference) -> go(new Held(reference));
    };
  }

  private Step<State, Message, R> succeed(Answers answers, R result) {
    var told = form.told().apply(answers, result);
    return form.revealed().filter(answers::has).isPresent()
        ? go(new Revealing(answers, told))
        : done(result, told);
  }

  private Screen<Message> question(Asking asked, Field<?> field) {
    Screen<Message> screen =
        Screen.<Message>of(form.title().apply(asked.answers())).says(asked.problem());
    for (var option : field.options()) {
      screen = screen.choice(option.label(), new Message.Chosen(field.name(), option.text()));
    }
    if (field.offer().isPresent()) {
      screen = screen.button(field.offer().get().label(), new Message.Invent(field.name()));
    }
    return screen.entry(entry(asked, field));
  }

  /** What may be written: an answer, or what names one of those on offer, such as MX. */
  private Entry<Message> entry(Asking asked, Field<?> field) {
    if (field.closed()) {
      return new Entry<>(List.of(input(asked, field)), Entry.Reading.CHOICE, Message.Given::new);
    }
    var inputs =
        sheet.fields(asked.answers(), field, asked.typed()).stream()
            .map(each -> input(asked, each))
            .toList();
    var reading = field.options().isEmpty() ? Entry.Reading.ANSWER : Entry.Reading.UNLESS_BUTTON;
    return new Entry<>(inputs, reading, Message.Given::new);
  }

  private Entry.Input input(Asking asked, Field<?> field) {
    return new Entry.Input(
        field.name(),
        field.label(),
        field.hint().apply(asked.answers()),
        field.sealed() ? "" : asked.answers().text(field),
        asked.typed().getOrDefault(field.name(), ""),
        field.secret() || mayBringSecret(asked.answers(), field),
        field.line().longest(),
        field.line().takes());
  }

  /** Whether a file may come here that answers another question, one about a secret. */
  private boolean mayBringSecret(Answers answers, Field<?> field) {
    return field.takesDocument()
        && form.asked(answers).stream()
            .anyMatch(other -> other.takesDocument() && other.secret() && !answers.has(other));
  }

  private Screen<Message> summary(Answers answers, Preview preview, Text problem) {
    Screen<Message> screen = Screen.<Message>of(form.title().apply(answers)).says(problem);
    for (var field : inSummary(answers)) {
      screen =
          screen.fact(
              field.label(),
              field.secret() && !field.takesDocument()
                  ? Text.words("••••••••")
                  : field.shown().apply(answers.text(field)));
    }
    for (var fact : preview.facts()) {
      screen = screen.fact(fact.label(), fact.value());
    }
    for (var warning : preview.warnings()) {
      screen = screen.says(Text.of("kernel.form.warning").with("warning", warning));
    }
    screen = screen.says(form.caution().apply(answers));
    if (form.check().apply(answers).isEmpty() && preview.obstacle().isEmpty()) {
      screen =
          screen
              .primary(form.confirm(), new Message.Confirm())
              .says(Text.of("kernel.form.minutes"));
    }
    for (var field : inSummary(answers)) {
      screen =
          screen.button(
              Text.of("kernel.form.change").with("field", field.label()),
              new Message.Edit(field.name()));
    }
    return screen;
  }

  private List<Field<?>> inSummary(Answers answers) {
    return form.asked(answers).stream()
        .<Field<?>>map(field -> field)
        .filter(field -> !field.shelved())
        .toList();
  }

  private Screen<Message> reveal(Answers answers, Text told) {
    var field = form.revealed().orElseThrow();
    return Screen.<Message>of(told)
        .reveal(field.label(), new Secret(answers.text(field)))
        .says(Text.of("kernel.form.reveal"))
        .primary(Text.of("kernel.form.noted"), new Message.Close());
  }

  private static Text trouble(Outcome<?> outcome) {
    return switch (outcome) {
      case Ok<?> _ -> Text.NONE;
      case Refused<?>(var reason) -> reason;
      case Failed<?>(var reference) -> Text.of("kernel.form.failed").with("reference", reference);
      case Unknown<?>(var reference) -> Text.of("kernel.form.failed").with("reference", reference);
    };
  }
}
