package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conversations that an earlier version has stored. */
class LandingTest {

  private static final Stage STAGE = Stage.with(List.of(Orders.BREW, Orders.SMASH), Orders.BUNDLE);
  private static final Stage WITHOUT = Stage.with(List.of(Orders.SMASH), Orders.BUNDLE);

  private static Talk filled() {
    return Talk.with(STAGE).starts("orders.brew", Answers.of("tea", "GREEN").with("cups", "3"));
  }

  private static Session changed(Session session, String was, String becomes) {
    var top = session.stack().getLast();
    var frame =
        new Session.Frame(
            top.id(),
            top.dialog(),
            top.state().replace(was, becomes),
            top.waiting(),
            top.past(),
            top.call(),
            top.held(),
            top.leaf(),
            top.until());
    return session.with(List.of(frame));
  }

  @Test
  void a_form_whose_place_is_gone_keeps_the_answers() {
    var session = changed(filled().session(), "\"is\":\"Reviewing\"", "\"is\":\"Checking\"");
    var turn = STAGE.machine().turn(session, new Input.Typed("hello"), Talk.START);
    var shown = STAGE.machine().shown(turn.session());
    assertThat(STAGE.words().plain(shown.screen().title(), "en")).isEqualTo("Order tea");
    assertThat(turn.session().stack().getLast().state()).contains("GREEN");
  }

  @Test
  void a_dialog_that_is_gone_lands_at_home_with_a_word() {
    var turn = WITHOUT.machine().turn(filled().session(), new Input.Typed("hello"), Talk.START);
    var shown = WITHOUT.machine().shown(turn.session());
    assertThat(WITHOUT.words().plain(shown.screen().title(), "en")).isEqualTo("Lobby lobby.home");
  }

  @Test
  void a_state_nobody_can_read_lands_too_and_its_button_does_nothing() {
    var confirm = filled().keyOf("Confirm");
    var session = changed(filled().session(), "{", "{{{");
    var turn = STAGE.machine().turn(session, new Input.Press(confirm), Talk.START);
    assertThat(turn.opened()).isEmpty();
    assertThat(STAGE.words().plain(STAGE.machine().shown(turn.session()).screen().title(), "en"))
        .isEqualTo("Lobby lobby.home");
  }
}
