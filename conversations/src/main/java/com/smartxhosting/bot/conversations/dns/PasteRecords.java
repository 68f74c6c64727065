package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.redraw;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.dns.AddRecords.Added;
import com.smartxhosting.bot.conversations.dns.AddRecords.Ending;
import com.smartxhosting.bot.conversations.dns.Batch.SpfTexts;
import com.smartxhosting.bot.conversations.dns.PasteRecords.Message;
import com.smartxhosting.bot.conversations.dns.PasteRecords.Message.Foreseen;
import com.smartxhosting.bot.conversations.dns.PasteRecords.Message.Settled;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Asking;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Foreseeing;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Held;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Lapsed;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Reviewing;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Sending;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Telling;
import com.smartxhosting.bot.conversations.dns.PasteRecords.State.Trouble;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what a provider has told the customer, shows which records it makes and what becomes of
 * each, and adds them all at one confirmation.
 */
public final class PasteRecords implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("dns.paste");

  /** The field under which a text may be given in advance. */
  static final String TEXT = "pasted";

  /** Four messages of Telegram's, which parts a longer text among several. */
  static final int LONGEST = 16_000;

  /** Where it stands. A text is the customer's own, and nobody else keeps it. */
  public sealed interface State {
    record Asking(Place place, Text problem) implements State {}

    record Foreseeing(Place place, String text, SpfTexts spf) implements State {}

    record Reviewing(Place place, String text, Batch batch, int page, Text problem)
        implements State {}

    /** Was left unconfirmed too long; the zone must be looked at again. */
    record Lapsed(Place place, String text, SpfTexts spf) implements State {}

    record Sending(Place place, String text, Batch batch) implements State {}

    record Telling(Place place, String text, Added added, int page) implements State {}

    /** Sent, with no answer either way. */
    record Held(Place place, String reference) implements State {}

    record Trouble(Place place, String text, SpfTexts spf, Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Given(String text) implements Message {}

    /**
     * @param text for which it was foreseen
     */
    record Foreseen(String text, Outcome<Batch> outcome) implements Message {}

    record Turn(int page) implements Message {}

    record Spf(SpfTexts wanted) implements Message {}

    record Confirm() implements Message {}

    record Settled(Outcome<Added> outcome) implements Message {}

    record LookAgain() implements Message {}

    record StartOver() implements Message {}

    record Close() implements Message {}
  }

  /** Asks what the zone makes of a text. */
  public record Foresee(Place place, String text, SpfTexts spf) implements Query<Batch, Message> {
    @Override
    public Message reply(Outcome<Batch> outcome) {
      return new Foreseen(text, outcome);
    }

    /** It is confirmed what is shown, so it must be new. */
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  private static final Duration DRAFT = Duration.ofDays(7);
  private static final Duration CONFIRMATION = Duration.ofMinutes(15);

  @Override
  public DialogId<Answers, Boolean> id() {
    return ID;
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(Foresee.class, AddRecords.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    var place = Place.of(given);
    return given.text(TEXT).isBlank()
        ? go(new Asking(place, Text.NONE))
        : read(place, given.text(TEXT));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Asking(var place, var problem) -> PasteScreens.asking(place, problem);
      case Foreseeing(var place, _, _) -> PasteScreens.foreseeing(place);
      case Reviewing r -> PasteScreens.reviewing(r);
      case Lapsed(var place, _, _) -> PasteScreens.lapsed(place);
      case Sending(var place, _, var batch) -> PasteScreens.sending(place, batch);
      case Telling t -> PasteScreens.telling(t);
      case Held(var place, var reference) -> PasteScreens.held(place, reference);
      case Trouble(var place, _, _, var problem) -> PasteScreens.trouble(place, problem);
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Asking a, Message.Given(var text)) -> given(a, text);
      case On(Foreseeing f, Message.Given(var text)) -> more(f, text);
      case On(Foreseeing f, Foreseen(var text, var outcome)) ->
          text.equals(f.text()) ? foreseen(f, outcome) : stay(); // more was pasted meanwhile
      case On(Reviewing r, Message.Given(var text)) -> more(r, text);
      case On(Reviewing r, Message.Turn(var page)) -> redraw(at(r, page));
      case On(Reviewing r, Message.Spf(var wanted)) -> foresee(r.place(), r.text(), wanted);
      case On(Reviewing r, Message.Confirm()) -> send(r);
      case On(Reviewing r, Message.StartOver()) -> go(new Asking(r.place(), Text.NONE));
      case On(Lapsed l, Message.LookAgain()) -> foresee(l.place(), l.text(), l.spf());
      case On(Sending s, Settled(var outcome)) -> settled(s, outcome);
      case On(Telling t, Message.Turn(var page)) ->
          redraw(new Telling(t.place(), t.text(), t.added(), page));
      case On(Telling t, Message.LookAgain()) -> foresee(t.place(), t.text(), SpfTexts.APART);
      case On(Telling t, Message.Close()) -> done(t.added().count(Ending.ADDED) > 0);
      case On(Held _, Message.Close()) -> leave();
      case On(Trouble t, Message.LookAgain()) -> foresee(t.place(), t.text(), t.spf());
      case On(Asking _, _),
          On(Foreseeing _, _),
          On(Reviewing _, _),
          On(Lapsed _, _),
          On(Sending _, _),
          On(Telling _, _),
          On(Held _, _),
          On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public boolean worthKeeping(State state) {
    return switch (state) {
      case Foreseeing _, Reviewing _, Lapsed _, Sending _, Held _ -> true;
      case Asking _, Telling _, Trouble _ -> false;
    };
  }

  /** What it tells of may not be so any more; the list shows what is. */
  @Override
  public Step<State, Message, Boolean> again(State state) {
    return state instanceof Telling ? done(true) : stay();
  }

  @Override
  public Optional<Duration> lifetime(State state) {
    return switch (state) {
      case Reviewing _ -> Optional.of(CONFIRMATION);
      case Lapsed _ -> Optional.of(DRAFT);
      case Asking _, Foreseeing _, Sending _, Telling _, Held _, Trouble _ -> Optional.empty();
    };
  }

  @Override
  public Step<State, Message, Boolean> expired(State state) {
    return state instanceof Reviewing r
        ? go(new Lapsed(r.place(), r.text(), r.batch().spf()))
        : leave();
  }

  private static Step<State, Message, Boolean> given(Asking asked, String text) {
    if (text.isBlank()) {
      return redraw(new Asking(asked.place(), Text.of("dns.paste.empty")));
    }
    if (text.length() > LONGEST) {
      return redraw(new Asking(asked.place(), tooLong()));
    }
    return tellsNothing(text)
        ? redraw(new Asking(asked.place(), Text.of("dns.paste.nothing")))
        : read(asked.place(), text);
  }

  private static Step<State, Message, Boolean> read(Place place, String text) {
    return text.length() > LONGEST
        ? go(new Asking(place, tooLong()))
        : foresee(place, text, SpfTexts.APART);
  }

  private static Text tooLong() {
    return Text.of("dns.paste.too-long").with("most", LONGEST);
  }

  /** Some channels part a long text among several messages. */
  private static Step<State, Message, Boolean> more(Foreseeing under, String text) {
    var whole = under.text() + "\n" + text;
    return whole.length() > LONGEST ? stay(tooLong()) : foresee(under.place(), whole, under.spf());
  }

  private static Step<State, Message, Boolean> more(Reviewing shown, String text) {
    if (tellsNothing(text)) {
      return redraw(problem(shown, Text.of("dns.paste.nothing-more")));
    }
    var whole = shown.text() + "\n" + text;
    return whole.length() > LONGEST
        ? redraw(problem(shown, tooLong()))
        : foresee(shown.place(), whole, shown.batch().spf());
  }

  /** Whether it is a word or a sentence on something else; several lines are kept and shown. */
  private static boolean tellsNothing(String text) {
    return text.isBlank() || text.strip().lines().count() == 1 && PasteReader.findsNothing(text);
  }

  private static Step<State, Message, Boolean> foresee(Place place, String text, SpfTexts spf) {
    return go(new Foreseeing(place, text, spf), new Foresee(place, text, spf));
  }

  private static Step<State, Message, Boolean> foreseen(Foreseeing asked, Outcome<Batch> outcome) {
    return outcome.answered(
        batch -> go(new Reviewing(asked.place(), asked.text(), batch, 0, Text.NONE)),
        why -> go(trouble(asked, why)));
  }

  private static Trouble trouble(Foreseeing asked, Text problem) {
    return new Trouble(asked.place(), asked.text(), asked.spf(), problem);
  }

  private static Reviewing at(Reviewing shown, int page) {
    return new Reviewing(shown.place(), shown.text(), shown.batch(), page, Text.NONE);
  }

  private static Reviewing problem(Reviewing shown, Text problem) {
    return new Reviewing(shown.place(), shown.text(), shown.batch(), shown.page(), problem);
  }

  private static Step<State, Message, Boolean> send(Reviewing shown) {
    var steps = shown.batch().steps();
    return steps.isEmpty()
        ? stay()
        : go(
            new Sending(shown.place(), shown.text(), shown.batch()),
            new AddRecords(shown.place(), steps));
  }

  private static Step<State, Message, Boolean> settled(Sending sent, Outcome<Added> outcome) {
    return outcome.sent(
        added -> go(new Telling(sent.place(), sent.text(), added, 0)),
        why -> go(again(sent, why)),
        reference -> go(new Held(sent.place(), reference)));
  }

  private static Reviewing again(Sending sent, Text problem) {
    return new Reviewing(sent.place(), sent.text(), sent.batch(), 0, problem);
  }
}
