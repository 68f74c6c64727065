package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Followed;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What those hear who follow a customer. */
class FootprintsTest {

  private static final Stage STAGE = Stage.with(List.of(Orders.BREW, new Guide()), Orders.BUNDLE);

  private Session at = Talk.with(STAGE).session();
  private final List<String> heard = new ArrayList<>();

  private void hear(Input input) {
    var before = at;
    at = STAGE.machine().turn(before, input, Talk.START).session();
    STAGE.machine().footprints(before, at, input, Talk.START).stream()
        .map(
            print -> print.what() + " " + print.step() + " " + print.dialog() + " " + print.place())
        .forEach(heard::add);
  }

  private void says(String text) {
    hear(new Input.Typed(text));
  }

  private void begin() {
    hear(new Input.Start("test.guide", Answers.NONE));
  }

  @Test
  void each_question_is_told_and_no_answer() {
    begin();
    says("Go on");
    says("1");
    assertThat(heard)
        .containsExactly(
            "OPENED hello test.guide ",
            "MOVED brew orders.brew tea",
            "MOVED brew orders.brew cups");
  }

  @Test
  void every_refusal_is_told_even_of_the_same_words() {
    begin();
    says("Go on");
    says("1");
    heard.clear();
    says("a hundred");
    says("a hundred");
    assertThat(heard)
        .containsExactly("REFUSED brew orders.brew cups", "REFUSED brew orders.brew cups");
  }

  @Test
  void a_refusal_says_why_and_never_what_was_given() {
    begin();
    says("Go on");
    says("1");
    var before = at;
    var input = new Input.Typed("4711 hundred");
    at = STAGE.machine().turn(before, input, Talk.START).session();
    var print = STAGE.machine().footprints(before, at, input, Talk.START).getFirst();
    assertThat(STAGE.words().plain(print.why(), "en")).isEqualTo("… is not a number from 1 to 9.");
    assertThat(print.toString()).doesNotContain("4711");
  }

  @Test
  void whoever_turns_aside_is_not_lost() {
    begin();
    says("Go on");
    heard.clear();
    hear(new Input.Start("orders.brew", Answers.NONE));
    hear(new Input.Start(Stage.PERSON, Answers.NONE));
    assertThat(heard)
        .containsExactly("ASIDE brew orders.brew tea", "HELP brew " + Stage.PERSON + " ");
  }

  @Test
  void whoever_calls_a_person_in_asks_for_help_wherever_that_leads_him_at_once() {
    begin();
    says("Go on");
    heard.clear();
    hear(new Input.Start(Stage.PERSON, Answers.NONE));
    hear(new Input.Start("orders.brew", Answers.NONE));
    assertThat(heard)
        .containsExactly("HELP brew " + Stage.PERSON + " ", "ASIDE brew orders.brew tea");
  }

  @Test
  void leaving_is_told_once_and_so_is_the_end() {
    begin();
    says("Cancel");
    begin();
    says("That is all");
    says("Cancel");
    assertThat(heard)
        .containsExactly(
            "OPENED hello test.guide ",
            "LEFT hello test.guide ",
            "OPENED hello test.guide ",
            "DONE end test.guide ");
  }

  /** Says hello, has tea brewed, and ends. */
  private static final class Guide
      implements Dialog<Answers, Guide.State, Guide.Message, Boolean>, Followed<Guide.State> {

    sealed interface State {
      record Hello() implements State {}

      record Brewing() implements State {}

      record Over() implements State {}
    }

    sealed interface Message {
      record GoOn() implements Message {}

      record Enough() implements Message {}

      record Brewed() implements Message {}
    }

    record Brew() implements Call<Answers, Object, Message> {
      @Override
      public DialogId<Answers, Object> callee() {
        return new DialogId<>("orders.brew");
      }

      @Override
      public Answers input() {
        return Answers.NONE;
      }

      @Override
      public Message reply(Optional<Object> result) {
        return new Message.Brewed();
      }
    }

    @Override
    public DialogId<Answers, Boolean> id() {
      return new DialogId<>("test.guide");
    }

    @Override
    public Class<State> stateType() {
      return State.class;
    }

    @Override
    public Set<Class<? extends Ask<?, Message>>> asks() {
      return Set.of(Brew.class);
    }

    @Override
    public boolean needsCustomer() {
      return false;
    }

    @Override
    public boolean worthKeeping(State state) {
      return true;
    }

    @Override
    public Step<State, Message, Boolean> start(Answers given) {
      return Step.go(new State.Hello());
    }

    @Override
    public Screen<Message> view(State state) {
      return switch (state) {
        case State.Hello() ->
            Screen.<Message>of(Text.words("Hello"))
                .button(Text.words("Go on"), new Message.GoOn())
                .button(Text.words("That is all"), new Message.Enough());
        case State.Brewing() -> Screen.busy(Text.words("Tea"));
        case State.Over() -> Screen.of(Text.words("Over"));
      };
    }

    @Override
    public Step<State, Message, Boolean> update(State state, Message message) {
      return switch (new On<>(state, message)) {
        case On(State.Hello _, Message.GoOn()) -> Step.go(new State.Brewing(), new Brew());
        case On(State.Hello _, Message.Enough()) -> Step.go(new State.Over());
        case On(State.Brewing _, Message.Brewed()) -> Step.go(new State.Over());
        case On(State.Hello _, _), On(State.Brewing _, _), On(State.Over _, _) -> Step.stay();
      };
    }

    @Override
    public Trail trail(State state) {
      return switch (state) {
        case State.Hello() -> new Trail("run", "hello", 1, 3, false);
        case State.Brewing() -> new Trail("run", "brew", 2, 3, false);
        case State.Over() -> new Trail("run", "end", 3, 3, true);
      };
    }
  }
}
