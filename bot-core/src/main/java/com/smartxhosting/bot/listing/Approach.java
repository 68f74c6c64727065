package com.smartxhosting.bot.listing;

import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Approach.Message;
import com.smartxhosting.bot.listing.Approach.State;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the customer pick what a dialog must be started with, and then holds that dialog: for a
 * command such as {@code /dns}, which names neither service nor domain.
 *
 * @param picks what must be known, in the order in which it is asked for
 */
public record Approach(String name, List<Pick> picks, DialogId<Answers, ?> target)
    implements Dialog<Answers, State, Message, Boolean> {

  /** What must be known, and the dialog that finds it. */
  public record Pick(String field, DialogId<Answers, String> picker) {}

  /** Where an approach stands. */
  public sealed interface State {
    record Picking(Answers given, String field) implements State {}

    record There(Answers given) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Picked(Optional<String> key) implements Message {}

    record Over() implements Message {}
  }

  /** Has the customer pick. */
  public record AskFor(DialogId<Answers, String> callee, Answers input)
      implements Call<Answers, String, Message> {
    @Override
    public Message reply(Optional<String> result) {
      return new Message.Picked(result);
    }
  }

  /** Holds the dialog that was wanted, whatever it returns. */
  public record Hold(DialogId<Answers, Object> callee, Answers input)
      implements Call<Answers, Object, Message> {
    @Override
    public Message reply(Optional<Object> result) {
      return new Message.Over();
    }
  }

  public Approach {
    picks = List.copyOf(picks);
  }

  @Override
  public DialogId<Answers, Boolean> id() {
    return new DialogId<>(name);
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(AskFor.class, Hold.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    for (var pick : picks) {
      if (given.text(pick.field()).isEmpty()) {
        return go(new State.Picking(given, pick.field()), new AskFor(pick.picker(), given));
      }
    }
    return go(new State.There(given), new Hold(new DialogId<>(target.name()), given));
  }

  @Override
  public Screen<Message> view(State state) {
    return Screen.busy(Text.of("kernel.wait"));
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(State.Picking p, Message.Picked(var key)) ->
          key.map(found -> start(p.given().with(p.field(), found))).orElseGet(Step::leave);
      case On(State.There _, Message.Over()) -> leave();
      case On(State.Picking _, _), On(State.There _, _) -> stay(); // said out of turn
    };
  }
}
