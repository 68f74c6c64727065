package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a conversation hears from elsewhere. */
class ToldTest {

  private static final Stage STAGE = Stage.with(List.of(Orders.BREW), Orders.BUNDLE);

  @Test
  void a_word_stands_above_the_present_screen_and_changes_nothing_else() {
    Talk.with(STAGE)
        .starts("orders.brew", Answers.of("tea", "GREEN"))
        .hear(new Input.Told(Text.words("We are moving."), List.of()))
        .sees("We are moving.", "Cups")
        .says("3")
        .seesNot("We are moving.")
        .sees("[Confirm]");
  }

  @Test
  void a_chat_that_is_unlinked_from_elsewhere_keeps_nothing_of_the_customers_open() {
    var talk =
        Talk.with(STAGE)
            .starts("orders.brew", Answers.of("tea", "GREEN"))
            .hear(
                new Input.Told(
                    Text.words("Another chat took over."), List.of(new Consequence.Unlinked())))
            .sees("Another chat took over.", "Lobby lobby.home");
    assertThat(talk.session().actor().linked()).isFalse();
  }
}
