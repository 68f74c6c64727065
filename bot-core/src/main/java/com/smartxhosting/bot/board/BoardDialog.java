package com.smartxhosting.bot.board;

import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.leave;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Audience;
import com.smartxhosting.bot.board.BoardDialog.Message;
import com.smartxhosting.bot.board.BoardDialog.Message.Again;
import com.smartxhosting.bot.board.BoardDialog.Message.Loaded;
import com.smartxhosting.bot.board.BoardDialog.Message.Open;
import com.smartxhosting.bot.board.BoardDialog.Message.Returned;
import com.smartxhosting.bot.board.BoardDialog.State;
import com.smartxhosting.bot.board.BoardDialog.State.Away;
import com.smartxhosting.bot.board.BoardDialog.State.Loading;
import com.smartxhosting.bot.board.BoardDialog.State.LookingAgain;
import com.smartxhosting.bot.board.BoardDialog.State.Showing;
import com.smartxhosting.bot.board.BoardDialog.State.Trouble;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks something up, shows it as a {@link Board}, and looks again when the customer comes back
 * from a door. What is not there any more by then, as after it was deleted, is left with the word
 * why.
 *
 * @param queryType the kind of query that brings the board
 * @param query asks for the board, given what the dialog was started with
 * @param audience who may look at it
 */
public record BoardDialog<Q extends Query<Board, Message>>(
    String name, Class<Q> queryType, Function<Answers, Q> query, Audience audience)
    implements Dialog<Answers, State, Message, Boolean> {

  /** A board for customers. */
  public BoardDialog(String name, Class<Q> queryType, Function<Answers, Q> query) {
    this(name, queryType, query, Audience.CUSTOMERS);
  }

  /** Where a board stands. */
  public sealed interface State {
    record Loading(Answers given) implements State {}

    record Showing(Answers given, Board board) implements State {}

    /** A dialog behind a door is under way. */
    record Away(Answers given) implements State {}

    /** Back from a door, behind which the thing itself may have been taken away. */
    record LookingAgain(Answers given) implements State {}

    record Trouble(Answers given, Text problem) implements State {}
  }

  /** Asks for a board. */
  public interface Load extends Query<Board, Message> {
    @Override
    default Message reply(Outcome<Board> outcome) {
      return new Message.Loaded(outcome);
    }
  }

  /** What can happen to a board. */
  public sealed interface Message {
    record Loaded(Outcome<Board> outcome) implements Message {}

    record Open(int door) implements Message {}

    record Returned() implements Message {}

    record Again() implements Message {}
  }

  /** Goes through a door; what comes back does not matter, for the board is looked up anew. */
  public record Enter(DialogId<Answers, Object> callee, Answers input)
      implements Call<Answers, Object, Message> {
    @Override
    public Message reply(Optional<Object> result) {
      return new Returned();
    }
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
    return Set.of(queryType, Enter.class);
  }

  @Override
  public boolean needsCustomer() {
    return audience == Audience.CUSTOMERS;
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return go(new Loading(given), query.apply(given));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading _, Away _, LookingAgain _ -> Screen.busy(Text.of("kernel.wait"));
      case Showing(_, var board) -> shown(board);
      case Trouble(_, var problem) ->
          Screen.<Message>of(problem).button(Text.of("kernel.list.again"), new Again());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading l, Loaded(var outcome)) -> loaded(l.given(), outcome);
      case On(Showing s, Open(var number)) -> open(s, s.board().doors().get(number));
      case On(Away a, Returned()) -> go(new LookingAgain(a.given()), query.apply(a.given()));
      case On(LookingAgain _, Loaded(Outcome.Refused<Board>(var why))) -> leave(why);
      case On(LookingAgain l, Loaded(var outcome)) -> loaded(l.given(), outcome);
      case On(Trouble t, Again()) -> start(t.given());
      case On(Loading _, _),
          On(Showing _, _),
          On(Away _, _),
          On(LookingAgain _, _),
          On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  @Override
  public Step<State, Message, Boolean> again(State state) {
    return state instanceof Showing(var given, _)
        ? go(new LookingAgain(given), query.apply(given))
        : stay();
  }

  private Step<State, Message, Boolean> loaded(Answers given, Outcome<Board> outcome) {
    return outcome.answered(
        board -> go(new Showing(given, board)), why -> go(new Trouble(given, why)));
  }

  private Step<State, Message, Boolean> open(Showing from, Board.Door door) {
    return door.dialog().equals(name)
        ? start(door.given())
        : go(new Away(from.given()), new Enter(new DialogId<>(door.dialog()), door.given()));
  }

  private static Screen<Message> shown(Board board) {
    Screen<Message> screen = Screen.of(board.title());
    for (var paragraph : board.body()) {
      screen = screen.says(paragraph);
    }
    for (var fact : board.facts()) {
      screen = screen.fact(fact.label(), fact.value());
    }
    if (board.picture().isPresent()) {
      screen = screen.picture(board.picture().get());
    }
    for (int i = 0; i < board.doors().size(); i++) {
      var door = board.doors().get(i);
      screen = screen.button(new Button<>(door.kind(), door.label(), new Open(i)));
    }
    return screen;
  }
}
