package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.engine.Command.Option;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links and codes that somebody hands over to a customer. */
class BroughtTest {

  private static final Command OPEN =
      new Command("go", Text.words("Open"), List.of(), new Opener().id(), Manner.PLACE)
          .takes(Option.key("code", Text.words("Code"), House.KEY));

  private static final Stage STAGE =
      Stage.with(List.of(new Opener(), Orders.BREW), List.of(OPEN), Orders.BUNDLE);

  private static String shown(Session session) {
    return STAGE.words().plain(STAGE.machine().shown(session).screen().title(), "en");
  }

  private static Session after(Session before, Input... inputs) {
    var session = before;
    for (var input : inputs) {
      session = STAGE.machine().turn(session, input, Talk.START).session();
    }
    return session;
  }

  private static Session fresh() {
    return Session.fresh(Talk.with(STAGE).session().actor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/start ABC-DEF", "/START@tea_bot ABC-DEF", "ABC-DEF", "/go ABC-DEF"})
  void whatever_is_typed_leads_there_even_as_the_first_word(String line) {
    assertThat(shown(after(fresh(), new Input.Typed(line)))).isEqualTo("Opened by ABC-DEF");
    var later = after(fresh(), new Input.Typed("/start"), new Input.Typed(line));
    assertThat(shown(later)).isEqualTo("Opened by ABC-DEF");
  }

  @Test
  void a_button_or_an_option_leads_there() {
    assertThat(shown(after(fresh(), new Input.Brought(new Secret("t0ken")))))
        .isEqualTo("Opened by t0ken");
    assertThat(shown(after(fresh(), new Input.Called("go", Map.of("code", "abc-def")))))
        .isEqualTo("Opened by abc-def");
  }

  @Test
  void what_is_under_way_stays_underneath() {
    var filling = after(fresh(), new Input.Start("orders.brew", Answers.of("tea", "GREEN")));
    var opened = after(filling, new Input.Typed("/start t0ken"));
    assertThat(shown(opened)).isEqualTo("Opened by t0ken");
    assertThat(shown(after(opened, new Input.Typed("Back")))).isEqualTo("Order tea");
  }

  @Test
  void an_answer_that_looks_like_a_code_is_an_answer() {
    var asked = after(fresh(), new Input.Start("orders.brew", Answers.of("tea", "GREEN")));
    assertThat(shown(after(asked, new Input.Typed("ABC-DEF")))).isEqualTo("Order tea");
  }

  @Test
  void the_key_is_not_stored_as_it_is() {
    var session = after(fresh(), new Input.Typed("/start t0ken"));
    assertThat(session.stack().toString()).doesNotContain("t0ken");
  }

  @Test
  void a_start_without_a_key_is_a_greeting() {
    assertThat(shown(after(fresh(), new Input.Typed("/start")))).isEqualTo("Lobby lobby.home");
  }

  @Test
  void where_nothing_can_be_opened_that_is_said() {
    var plain = Stage.with(List.of(Orders.BREW), Orders.BUNDLE);
    var turn = plain.machine().turn(fresh(), new Input.Brought(new Secret("t0ken")), Talk.START);
    assertThat(plain.words().plain(turn.session().notice(), "en"))
        .isEqualTo("That link leads nowhere any more. This is where we are:");
  }

  /** Shows what it was opened by. */
  private record Opener() implements Dialog<Answers, Opener.State, Opener.Message, Boolean> {

    sealed interface State {
      record Open(Secret key) implements State {}
    }

    record Message() {}

    @Override
    public DialogId<Answers, Boolean> id() {
      return new DialogId<>(Stage.BROUGHT.name());
    }

    @Override
    public Class<State> stateType() {
      return State.class;
    }

    @Override
    public Set<Class<? extends Ask<?, Message>>> asks() {
      return Set.of();
    }

    @Override
    public boolean needsCustomer() {
      return false;
    }

    @Override
    public Step<State, Message, Boolean> start(Answers given) {
      return Step.go(
          new State.Open(given.secrets().getOrDefault(House.KEY, new Secret("nothing"))));
    }

    @Override
    public Screen<Message> view(State state) {
      return switch (state) {
        case State.Open(var key) -> Screen.of(Text.words("Opened by " + key.reveal()));
      };
    }

    @Override
    public Step<State, Message, Boolean> update(State state, Message message) {
      return Step.stay();
    }
  }
}
