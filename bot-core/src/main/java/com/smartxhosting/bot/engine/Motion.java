package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Followed.Trail;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.engine.Session.Held;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Session.Stored;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation while it moves: the stack of dialogs and what happens to it in one turn. Every
 * movement names the place in the stack where it happens, since an answer may reach a dialog that
 * another one covers.
 */
final class Motion {

  private static final int LONGEST_PAST = 20;
  private static final int NOBODY = -1;

  /** As many as leave room for the screen on every channel. */
  private static final int MOST_OFFERS = 3;

  private final Repertoire repertoire;
  private final House house;
  private final Circumstances circumstances;
  private final Instant now;
  private final Session before;
  private final Stack stack;
  private final Gates gates;
  private final List<Request> awaited;
  private final List<Request> opened = new ArrayList<>();
  private Actor actor;
  private String language;
  private Text notice;
  private List<Offer> offers;
  private int misunderstood;
  private int told;
  private int begun;

  Motion(
      Repertoire repertoire,
      House house,
      Circumstances circumstances,
      Session before,
      Instant now) {
    this.repertoire = repertoire;
    this.house = house;
    this.circumstances = circumstances;
    this.now = now;
    this.before = before;
    this.stack = new Stack(before.stack());
    this.gates = new Gates(house, now);
    this.awaited = new ArrayList<>(before.awaited());
    this.actor = before.actor();
    this.language = before.language();
    this.notice = before.notice();
    this.offers = before.offers();
    this.misunderstood = before.misunderstood();
  }

  /** The conversation as it stands after all movements. */
  Turn ended() {
    if (stack.isEmpty()) {
      enter(0, house.home().name(), Answers.NONE, Optional.empty());
    }
    var after =
        new Session(
            before.id(),
            before.version() + 1,
            actor,
            language,
            stack.frames(),
            awaited,
            notice,
            misunderstood,
            offers,
            told);
    return new Turn(after, opened);
  }

  /** With the offers that he saw, even if what he did has just taken them away. */
  Session standing() {
    return new Session(
        before.id(),
        before.version(),
        actor,
        language,
        stack.frames(),
        awaited,
        notice,
        misunderstood,
        before.offers(),
        before.told());
  }

  boolean nowhere() {
    return stack.isEmpty();
  }

  Frame top() {
    return stack.top();
  }

  /** Whether the dialog on top may have led through changes that stand. */
  boolean isFollowed() {
    return repertoire.trail(top()).isPresent();
  }

  /** Whether the dialog on top waits for a change to be made, which nobody can call back. */
  boolean awaitsEffect() {
    return awaited.stream()
        .anyMatch(request -> request.effect() && request.frame().equals(top().id()));
  }

  /** Why nothing that the customer does leads anywhere from here. */
  Text unheard() {
    return nowhere() ? Text.NONE : unheard(repertoire.dialog(top().dialog()));
  }

  private <S> Text unheard(Dialog<?, S, ?, ?> dialog) {
    return dialog.unheard(repertoire.state(dialog, top()));
  }

  void say(Text word) {
    notice =
        notice.isEmpty()
            ? word
            : word.isEmpty() ? notice : Text.joined(List.of(notice, word), "\n");
  }

  /** A new word from the customer: what was said above the screen has been read. */
  void heard() {
    notice = Text.NONE;
    offers = List.of();
  }

  void understood() {
    misunderstood = 0;
  }

  void misunderstood(Text word) {
    misunderstood++;
    say(word);
  }

  // ---- opening

  /** Opens a dialog that a command names, with what was said along with it. */
  void open(Command command, Answers given) {
    switch (command.manner()) {
      case FRESH -> stack.clear();
      case PLACE -> clearResting();
      case ASIDE -> closeFormer(command.dialog().name());
    }
    enter(stack.size(), command.dialog().name(), given, Optional.empty());
  }

  /** Opens a dialog on top, with what is known already. */
  void start(String dialog, Answers given) {
    clearResting();
    enter(stack.size(), dialog, given, Optional.empty());
  }

  /** Opens what was offered, without leaving anything for it. */
  void take(Offer offer) {
    if (resting()) {
      closeFormer(offer.dialog());
    }
    enter(stack.size(), offer.dialog(), offer.given(), Optional.empty());
  }

  void openHome() {
    stack.clear();
    enter(0, house.home().name(), Answers.NONE, Optional.empty());
  }

  /** Leaves what is on top as long as nothing of the customer's would be lost by it. */
  private void clearResting() {
    while (resting()) {
      stack.cutTopGroup();
    }
  }

  private boolean resting() {
    return !stack.isEmpty()
        && stack.topGroup().stream()
            .noneMatch(frame -> repertoire.worthKeeping(frame) || awaits(frame));
  }

  private void closeFormer(String dialog) {
    if (!stack.isEmpty() && stack.topGroup().getFirst().dialog().equals(dialog)) {
      stack.cutTopGroup();
    }
  }

  private boolean awaits(Frame frame) {
    return awaited.stream()
        .anyMatch(request -> request.effect() && request.frame().equals(frame.id()));
  }

  @SuppressWarnings("unchecked") // the giver of a Start or a Call has checked the type
  private <I> void enter(int at, String name, Object given, Optional<Stored> call) {
    var dialog = (Dialog<I, ?, ?, ?>) repertoire.dialog(name);
    if (dialog.needsCustomer() && !actor.linked()) {
      if (given instanceof Answers answers) {
        gate(at, house.link().name(), Answers.NONE, new Held.Enter(name, answers, call));
      } else {
        say(Text.of("kernel.gate.link-first"));
      }
      return;
    }
    begin(at, dialog, (I) known(name, given), call, Optional.empty());
  }

  /** A person who is called in is told where the customer stood. */
  private Object known(String name, Object given) {
    return name.equals(house.person().name()) && given instanceof Answers answers
        ? circumstances.of(before, answers)
        : given;
  }

  private void gate(int at, String name, Object given, Held held) {
    begin(at, gateDialog(name), given, Optional.empty(), Optional.of(held));
  }

  @SuppressWarnings("unchecked") // gates are started with what they take
  private Dialog<Object, ?, ?, ?> gateDialog(String name) {
    return (Dialog<Object, ?, ?, ?>) repertoire.dialog(name);
  }

  private <I, S, M> void begin(
      int at, Dialog<I, S, M, ?> dialog, I given, Optional<Stored> call, Optional<Held> held) {
    var first = dialog.start(given);
    var underWay = underWay(dialog, first);
    int caller = call.isPresent() ? at - 1 : NOBODY;
    if (underWay.isPresent() && !stack.together(caller, underWay.get())) {
      comeBack(underWay.get(), caller, dialog, given);
      return;
    }
    var id = before.version() + "." + begun++;
    var frame =
        new Frame(id, dialog.id().name(), "", true, List.of(), call, held, 0, Optional.empty());
    int place = stack.insert(at, frame);
    follow(place, dialog, first);
  }

  /** The frame in which the run is under way that a dialog is about to begin. */
  private <S> Optional<Frame> underWay(Dialog<?, S, ?, ?> dialog, Step<S, ?, ?> first) {
    return first instanceof Step.Go<S, ?, ?>(var state, _, _)
        ? repertoire.trail(dialog, state).flatMap(trail -> underWay(dialog, trail.run()))
        : Optional.empty();
  }

  private Optional<Frame> underWay(Dialog<?, ?, ?, ?> dialog, String run) {
    return stack.frames().stream()
        .filter(frame -> frame.dialog().equals(dialog.id().name()))
        .filter(
            frame ->
                repertoire
                    .trail(frame)
                    .filter(trail -> trail.run().equals(run) && !trail.over())
                    .isPresent())
        .findFirst();
  }

  /**
   * Nobody is on the same way twice: whoever begins it again comes back to where he stands, or
   * where he is led.
   *
   * @param caller the place of what has called for it, which is over by this
   */
  private <I, S, M> void comeBack(Frame underWay, int caller, Dialog<I, S, M, ?> dialog, I given) {
    if (caller != NOBODY) {
      stack.cutGroup(caller);
    }
    stack.raise(underWay);
    int at = stack.find(underWay.id());
    var step = dialog.begunAgain(repertoire.state(dialog, stack.get(at)), given);
    if (step instanceof Step.Stay<S, M, ?>) {
      say(Text.of("kernel.back-again"));
      if (stack.isTop(at)) {
        lookAgain(at, dialog);
      }
    } else if (stack.frames().subList(at, stack.size()).stream().anyMatch(this::awaits)) {
      say(Text.of("kernel.sent-already"));
    } else {
      while (!stack.isTop(at)) {
        stack.cut(stack.size() - 1);
      }
      follow(at, dialog, step);
    }
  }

  // ---- moving

  /** Gives the dialog at this place a message. */
  <S, M> void tell(int at, Dialog<?, S, M, ?> dialog, M message) {
    follow(at, dialog, dialog.update(repertoire.state(dialog, stack.get(at)), message));
  }

  private <S, M> void follow(int at, Dialog<?, S, M, ?> dialog, Step<S, M, ?> step) {
    switch (step) {
      case Step.Stay<S, M, ?>(var word) -> say(word);
      case Step.Redraw<S, M, ?>(var state, var word) -> {
        say(word);
        place(at, dialog, state, stack.get(at).past(), false);
      }
      case Step.Go<S, M, ?>(var state, var asks, var word) -> {
        say(word);
        go(at, dialog, state, asks, false);
      }
      case Step.Done<S, M, ?>(var result, var word) -> {
        say(word);
        leave(at, new Leaving.Done(result, answered(at, dialog)));
      }
      case Step.Finish<S, M, ?>(var word) -> {
        say(word);
        leave(at, new Leaving.Finished(answered(at, dialog)));
      }
      case Step.Leave<S, M, ?>(var word) -> {
        say(word);
        leave(at);
      }
    }
  }

  private <S> Map<String, String> answered(int at, Dialog<?, S, ?, ?> dialog) {
    var frame = stack.get(at);
    return frame.state().isEmpty()
        ? Map.<String, String>of() // done before it stood anywhere
        : dialog.answered(repertoire.state(dialog, frame));
  }

  private <S, M> void go(
      int at, Dialog<?, S, M, ?> dialog, S state, List<? extends Ask<?, ?>> asks, boolean named) {
    var gate = gates.before(asks, actor, named);
    if (gate.isPresent()) {
      var held =
          new Held.Move(
              repertoire.write(dialog, state),
              asks.stream().map(repertoire::stored).toList(),
              named);
      gate(at + 1, gate.get().dialog(), gate.get().given(), held);
      return;
    }
    var frame = stack.get(at);
    var changes = asks.stream().anyMatch(Repertoire::isEffect);
    place(
        at,
        dialog,
        state,
        changes || isOver(dialog, state) ? List.of() : remembered(frame),
        !asks.isEmpty()); // Back cannot undo what was sent, nor what was told as over
    for (var ask : asks) {
      switch (ask) {
        case Query<?, ?> query -> request(frame, query, false);
        case Effect<?, ?> effect -> request(frame, effect, true);
        case Call<?, ?, ?> call ->
            enter(at + 1, call.callee().name(), call.input(), Optional.of(repertoire.stored(call)));
      }
    }
  }

  private <S> void place(
      int at, Dialog<?, S, ?, ?> dialog, S state, List<String> past, boolean waiting) {
    var until = dialog.lifetime(state).map(now::plus);
    stack.set(at, stack.get(at).standing(repertoire.write(dialog, state), waiting, past, until));
  }

  private <S> boolean isOver(Dialog<?, S, ?, ?> dialog, S state) {
    return repertoire.trail(dialog, state).filter(Trail::over).isPresent();
  }

  private void request(Frame frame, Ask<?, ?> ask, boolean effect) {
    var key = before.id() + "/" + before.version() + "/" + opened.size();
    var request = new Request(key, frame.id(), repertoire.stored(ask), effect);
    awaited.add(request);
    opened.add(request);
  }

  private static List<String> remembered(Frame frame) {
    if (frame.waiting()) {
      return frame.past();
    }
    var past = new ArrayList<>(frame.past());
    past.add(frame.state());
    return past.size() > LONGEST_PAST ? past.subList(1, past.size()) : past;
  }

  // ---- gates

  private void pass(int at, Frame gate, Held held, Leaving how) {
    switch (held) {
      case Held.Enter(var dialog, var given, var call) -> {
        if (actor.linked()) {
          enter(at, dialog, given, call);
        } else {
          call.ifPresent(stored -> answer(at - 1, stored, new Leaving.Dropped()));
        }
      }
      case Held.Move(var state, var asks, var named) -> {
        if (gates.passed(gate, how.result(), actor)) {
          resume(
              at - 1,
              repertoire.dialog(stack.get(at - 1).dialog()),
              state,
              asks,
              named || Gates.asksName(gate));
        } else {
          say(Text.of("kernel.gate.kept"));
        }
      }
    }
  }

  private <S, M> void resume(
      int at, Dialog<?, S, M, ?> dialog, String state, List<Stored> asks, boolean named) {
    go(
        at,
        dialog,
        repertoire.state(dialog, state),
        asks.stream().<Ask<?, ?>>map(repertoire::ask).toList(),
        named);
  }

  // ---- leaving

  /** Closes the dialog at this place, which the customer has turned away from. */
  void leave(int at) {
    leave(at, new Leaving.Dropped());
  }

  /** Closes the dialog at this place with everything it has called. */
  private void leave(int at, Leaving how) {
    var left = stack.get(at);
    stack.cut(at);
    boolean onTop = at == stack.size();
    if (left.held().isPresent()) {
      pass(at, left, left.held().get(), how);
    } else if (left.call().isPresent()) {
      answer(at - 1, left.call().get(), how);
    } else if (onTop && !stack.isEmpty() && repertoire.worthKeeping(top())) {
      say(Text.of("kernel.back-again"));
    } else if (onTop && !stack.isEmpty() && isUndo(left)) {
      lookAgain(stack.size() - 1, repertoire.dialog(top().dialog()));
    }
  }

  private boolean isUndo(Frame left) {
    return left.dialog().equals(house.undo().name());
  }

  private <S, M> void lookAgain(int at, Dialog<?, S, M, ?> dialog) {
    follow(at, dialog, dialog.again(repertoire.state(dialog, stack.get(at))));
  }

  private void answer(int at, Stored stored, Leaving how) {
    answer(at, repertoire.dialog(stack.get(at).dialog()), stored, how);
  }

  private <S, M, R> void answer(int at, Dialog<?, S, M, ?> dialog, Stored stored, Leaving how) {
    Call<?, R, M> call = repertoire.call(stored);
    tell(at, dialog, how.told(call));
  }

  void back() {
    var frame = top();
    if (frame.past().isEmpty()) {
      leave(stack.size() - 1);
      return;
    }
    var earlier = frame.past().getLast();
    var past = frame.past().subList(0, frame.past().size() - 1);
    var until = lifetime(repertoire.dialog(frame.dialog()), earlier);
    forget(frame);
    stack.set(stack.size() - 1, frame.standing(earlier, false, past, until));
  }

  private <S> Optional<Instant> lifetime(Dialog<?, S, ?, ?> dialog, String state) {
    return dialog.lifetime(repertoire.state(dialog, state)).map(now::plus);
  }

  /** Whoever turns away from a question does not wait for its answer. */
  private void forget(Frame frame) {
    awaited.removeIf(request -> !request.effect() && request.frame().equals(frame.id()));
  }

  void turnLeaf(int leaf) {
    stack.set(stack.size() - 1, top().showing(leaf));
  }

  // ---- from outside

  /**
   * Hands an outcome to the dialog that waits for it, wherever that is now.
   *
   * @return whether anybody waited for it
   */
  boolean settle(Input.Settled settled) {
    var request = awaited.stream().filter(each -> each.key().equals(settled.key())).findFirst();
    if (request.isEmpty()) {
      return false;
    }
    awaited.remove(request.get());
    settled.consequences().forEach(this::accept);
    if (canBeUndone(repertoire.ask(request.get().ask()), settled.outcome())) {
      offer(undo(settled.key()));
    }
    int at = stack.find(request.get().frame());
    if (at >= 0) {
      boolean covered = !stack.isTop(at);
      reply(
          at,
          repertoire.dialog(stack.get(at).dialog()),
          repertoire.ask(request.get().ask()),
          settled.outcome());
      if (covered && request.get().effect()) {
        say(Text.of("kernel.meanwhile").with("title", title(request.get())));
      }
    } else if (request.get().effect()) {
      say(elsewhere(request.get(), settled.outcome()));
    }
    afterwards(settled.consequences());
    return true;
  }

  @SuppressWarnings(
      "unchecked") // an ask is stored by the dialog it replies to, beside what comes back
  private <S, M, T> void reply(
      int at, Dialog<?, S, M, ?> dialog, Ask<?, ?> ask, Outcome<?> outcome) {
    var answer = (Outcome<T>) outcome;
    switch (ask) {
      case Query<?, ?> query -> tell(at, dialog, ((Query<T, M>) query).reply(answer));
      case Effect<?, ?> effect -> tell(at, dialog, ((Effect<T, M>) effect).reply(answer));
      case Call<?, ?, ?> _ -> throw new IllegalStateException("A call is answered by its dialog");
    }
  }

  @SuppressWarnings("unchecked") // an effect is stored beside what comes back for it
  private <T> boolean canBeUndone(Ask<?, ?> ask, Outcome<?> outcome) {
    return ask instanceof Effect<?, ?> effect
        && outcome instanceof Outcome.Ok<?>(var value)
        && repertoire.find(house.undo().name()).isPresent()
        && ((Effect<T, ?>) effect).wayBack((T) value).isPresent();
  }

  private Offer undo(String key) {
    return new Offer(Text.of("kernel.undo"), house.undo().name(), Answers.of(House.CHANGE, key));
  }

  private Text title(Request request) {
    return repertoire.ask(request.ask()) instanceof Effect<?, ?> effect
        ? effect.title()
        : Text.NONE;
  }

  private Text elsewhere(Request request, Outcome<?> outcome) {
    var title = title(request);
    return switch (outcome) {
      case Outcome.Ok<?> _ -> Text.of("kernel.elsewhere.ok").with("title", title);
      case Outcome.Refused<?>(var reason) ->
          Text.of("kernel.elsewhere.refused").with("title", title).with("reason", reason);
      case Outcome.Failed<?>(var reference) ->
          Text.of("kernel.elsewhere.failed").with("title", title).with("reference", reference);
      case Outcome.Unknown<?>(var reference) ->
          Text.of("kernel.elsewhere.unknown").with("title", title).with("reference", reference);
    };
  }

  private void accept(Consequence consequence) {
    switch (consequence) {
      case Consequence.Linked(var customer, var at) -> actor = actor.become(customer, at);
      case Consequence.Verified(var at) ->
          actor = actor.customer().map(customer -> actor.become(customer, at)).orElse(actor);
      case Consequence.Unlinked() -> actor = actor.unlinked();
      case Consequence.Speaks(var tag) -> language = tag;
      case Consequence.Offered(var offer) -> offer(offer);
    }
  }

  /** The newest stay; of two that look the same, nobody could tell which is which. */
  private void offer(Offer offer) {
    var others = offers.stream().filter(other -> !other.label().equals(offer.label())).toList();
    var all =
        new ArrayList<>(
            others.subList(Math.max(0, others.size() + 1 - MOST_OFFERS), others.size()));
    all.add(offer);
    offers = List.copyOf(all);
  }

  /** Nothing of a customer's stays open in a chat that is no longer his. */
  private void afterwards(List<Consequence> consequences) {
    if (consequences.stream().anyMatch(Consequence.Unlinked.class::isInstance)) {
      stack.clear();
      offers = List.of();
    }
  }

  /** What was said before stands in a message of its own, with which this one does not begin. */
  void told(Input.Told word) {
    word.consequences().forEach(this::accept);
    notice = word.word();
    afterwards(word.consequences());
    if (!stack.isEmpty() && stack.frames().equals(before.stack())) {
      told = before.told() + 1;
    }
  }

  /**
   * Gives up the places whose lifetime has passed.
   *
   * @return whether there were any, so that what the customer saw is gone
   */
  boolean expire() {
    boolean any = false;
    for (int at = stack.size() - 1; at >= 0; at--) {
      if (at < stack.size()
          && stack.get(at).until().filter(until -> !until.isAfter(now)).isPresent()) {
        expire(at, repertoire.dialog(stack.get(at).dialog()));
        any = true;
      }
    }
    return any;
  }

  private <S, M> void expire(int at, Dialog<?, S, M, ?> dialog) {
    follow(at, dialog, dialog.expired(repertoire.state(dialog, stack.get(at))));
  }
}
