package com.smartxhosting.bot.conversations.offers;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.offers.OffersDialog.Message;
import com.smartxhosting.bot.conversations.offers.OffersDialog.State;
import com.smartxhosting.bot.conversations.offers.OffersDialog.State.Loading;
import com.smartxhosting.bot.conversations.offers.OffersDialog.State.Showing;
import com.smartxhosting.bot.conversations.offers.OffersDialog.State.Switching;
import com.smartxhosting.bot.conversations.offers.OffersDialog.State.Trouble;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Set;

/** Shows the offers that fit the customer, and whether he wants to be told of any. */
public final class OffersDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("offers");

  public static final Command COMMAND =
      new Command(
          "offers",
          Text.of("offers.command"),
          List.of("offers", "no more offers"),
          ID,
          Manner.PLACE);

  /** Where the dialog stands. */
  public sealed interface State {
    record Loading() implements State {}

    record Showing(Page page) implements State {}

    record Switching(boolean wanted) implements State {}

    record Trouble(Text problem) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Loaded(Outcome<Page> outcome) implements Message {}

    record Want(boolean offers) implements Message {}

    record Switched(Outcome<Boolean> outcome) implements Message {}

    record Again() implements Message {}
  }

  /**
   * The offers of today.
   *
   * @param wanted whether he is told of them now and then
   */
  public record Page(List<Text> offers, boolean wanted) {
    static final int MOST = 5;

    public Page {
      offers = List.copyOf(offers);
    }
  }

  /** The offers that fit the customer today. */
  public record LoadOffers() implements Query<Page, Message> {
    @Override
    public Message reply(Outcome<Page> outcome) {
      return new Message.Loaded(outcome);
    }

    /** It also tells what he has just chosen. */
    @Override
    public boolean cacheable() {
      return false;
    }
  }

  /** Has offers shown below other things now and then, or not any more. */
  public record Switch(boolean wanted) implements Effect<Boolean, Message> {
    @Override
    public Message reply(Outcome<Boolean> outcome) {
      return new Message.Switched(outcome);
    }

    @Override
    public Text title() {
      return Text.of("offers.entry");
    }

    @Override
    public Text after() {
      return Text.of(wanted ? "offers.on" : "offers.off");
    }

    @Override
    public Risk risk() {
      return Risk.CHANGE;
    }
  }

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
    return Set.of(LoadOffers.class, Switch.class);
  }

  @Override
  public Step<State, Message, Boolean> start(Answers given) {
    return go(new Loading(), new LoadOffers());
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Loading _ -> Screen.busy(Text.of("kernel.wait"));
      case Showing(var page) -> shown(page);
      case Switching _ -> Screen.busy(Text.of("offers.switching"));
      case Trouble(var problem) ->
          Screen.<Message>of(Text.of("offers.title"))
              .says(problem)
              .button(Text.of("kernel.list.again"), new Message.Again());
    };
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Loading _, Message.Loaded(var outcome)) -> loaded(outcome);
      case On(Showing _, Message.Want(var offers)) -> go(new Switching(offers), new Switch(offers));
      case On(Switching _, Message.Switched(var outcome)) -> switched(outcome);
      case On(Trouble _, Message.Again()) -> go(new Loading(), new LoadOffers());
      case On(Loading _, _), On(Showing _, _), On(Switching _, _), On(Trouble _, _) ->
          stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> loaded(Outcome<Page> outcome) {
    return outcome.answered(page -> go(new Showing(page)), why -> go(new Trouble(why)));
  }

  private static Step<State, Message, Boolean> switched(Outcome<Boolean> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Boolean>(var wanted) ->
          done(true, Text.of(wanted ? "offers.switched-on" : "offers.switched-off"));
      case Outcome.Refused<Boolean>(var why) -> go(new Trouble(why));
      case Outcome.Failed<Boolean>(var reference) -> go(new Trouble(failed(reference)));
      case Outcome.Unknown<Boolean>(var reference) -> go(new Trouble(failed(reference)));
    };
  }

  private static Text failed(String reference) {
    return Text.of("kernel.form.failed").with("reference", reference);
  }

  private static Screen<Message> shown(Page page) {
    Screen<Message> screen = Screen.of(Text.of("offers.title"));
    if (page.offers().isEmpty()) {
      screen = screen.says(Text.of("offers.none"));
    }
    for (var offer : page.offers()) {
      screen = screen.says(offer);
    }
    return page.wanted()
        ? screen
            .says(Text.of("offers.wanted"))
            .button(Text.of("offers.switch-off"), new Message.Want(false))
        : screen
            .says(Text.of("offers.unwanted"))
            .button(Text.of("offers.switch-on"), new Message.Want(true));
  }
}
