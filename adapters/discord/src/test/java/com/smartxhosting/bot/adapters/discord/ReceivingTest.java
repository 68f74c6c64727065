package com.smartxhosting.bot.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.engine.Input;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReceivingTest {

  private final Stage stage = new Stage(Stage.PATIENT);
  private Customer alone;
  private Customer inGuild;

  @BeforeEach
  void meet() {
    alone = stage.standIn.customer(7, "de");
    inGuild = alone.inGuild();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_command_comes_with_its_options_and_the_language_of_the_client() {
    var id = inGuild.runs("services", Map.of("service", "shop.example"));
    var arrival = stage.answers(Cards.of("A service"));
    assertThat(arrival.id()).isEqualTo(id.toString());
    assertThat(arrival.conversation()).isEqualTo("discord:7");
    assertThat(arrival.language()).isEqualTo("de");
    assertThat(arrival.input())
        .isEqualTo(new Input.Called("services", Map.of("service", "shop.example")));
    inGuild.sees("A service");
  }

  @Test
  void what_is_written_is_text_and_a_sticker_cannot_be_read() {
    alone.types("hello");
    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("hello"));
    var sticker = JsonNodeFactory.instance.objectNode().put("content", "");
    sticker.putArray("sticker_items").addObject().put("id", "1").put("name", "wave");
    alone.sends(sticker);
    assertThat(stage.desk.next().input()).isEqualTo(new Input.Unreadable("other"));
  }

  @Test
  void what_all_can_see_is_nobodys_screen_and_the_answer_is_for_the_presser_alone() {
    var somebody = stage.standIn.customer(8).inGuild();
    var message = somebody.sends(messageWithAButton("Delete the record", "1:whatever"));
    var seen =
        inGuild.messages().stream()
            .filter(posted -> posted.id().message().equals(message))
            .findFirst()
            .orElseThrow();
    inGuild.pressesOld(seen, "Delete the record");
    var arrival = stage.answers(Cards.of("You are here"));
    assertThat(arrival.conversation()).isEqualTo("discord:7");
    assertThat(arrival.input()).isEqualTo(new Input.Press("0:elsewhere"));
    assertThat(inGuild.sees("You are here").ephemeral()).isTrue();
    assertThat(somebody.messages()).hasSize(1);
  }

  @Test
  void what_somebody_has_passed_on_opens_for_the_presser_alone_and_stays_for_others() {
    var somebody = stage.standIn.customer(8).inGuild();
    somebody.sends(messageWithAButton("Open it", "open:t0ken_of-a-link"));
    inGuild.presses("Open it");
    var arrival = stage.answers(Cards.of("Prepared for you"));
    assertThat(arrival.conversation()).isEqualTo("discord:7");
    assertThat(arrival.input())
        .isInstanceOfSatisfying(
            Input.Brought.class,
            brought -> assertThat(brought.key().reveal()).isEqualTo("t0ken_of-a-link"));
    assertThat(inGuild.sees("Prepared for you").ephemeral()).isTrue();

    alone.sends(messageWithAButton("Open it", "open:t0ken_of-a-link"));
    alone.presses("Open it");
    stage.answers(Cards.of("Prepared for you"));
    alone.sees("Prepared for you");
    assertThat(alone.messages()).anyMatch(posted -> posted.labels().contains("Open it"));
  }

  @Test
  void whoever_prepared_something_posts_it_where_he_is_and_only_his_own_screen_does_that() {
    inGuild.runs("shares");
    stage.answers(Cards.passesOn("Here it is", "Post it here", "t0ken_of-a-link"));
    inGuild.sees("Here it is");
    inGuild.presses("Post it here");
    var posted = inGuild.sees("Support has prepared something");
    assertThat(posted.ephemeral()).isFalse();
    var somebody = stage.standIn.customer(8).inGuild();
    somebody.presses("Open it");
    var arrival = stage.answers(Cards.of("Prepared for you"));
    assertThat(arrival.conversation()).isEqualTo("discord:8");

    somebody.sends(messageWithAButton("Post what is not yours", "pass:t0ken_of-a-link"));
    inGuild.presses("Post what is not yours");
    assertThat(stage.answers(Cards.of("You are here")).input())
        .isEqualTo(new Input.Press("0:elsewhere"));
  }

  private static ObjectNode messageWithAButton(String label, String customId) {
    var json = JsonNodeFactory.instance.objectNode().put("content", "Press this");
    json.putArray("components")
        .addObject()
        .put("type", 1)
        .putArray("components")
        .addObject()
        .put("type", 2)
        .put("style", 4)
        .put("label", label)
        .put("custom_id", customId);
    return json;
  }

  @Test
  void two_people_at_the_same_place_have_a_screen_each() {
    var other = stage.standIn.customer(8).inGuild();
    inGuild.runs("services");
    stage.answers(Cards.of("Services of seven", "Next"));
    var seen = inGuild.sees("Services of seven");
    other.forges(seen, "1:" + "Next".hashCode());
    var arrival = stage.answers(Cards.of("Services of eight"));
    assertThat(arrival.conversation()).isEqualTo("discord:8");
    stage.standIn.awaitAllAnswered();
  }

  @Test
  void while_an_option_is_typed_its_values_are_suggested() {
    assertThat(inGuild.startsTyping("services", "service", "sh"))
        .containsExactly("service like sh");
    assertThat(stage.desk.isEmpty()).isTrue();
  }

  @Test
  void an_input_that_cannot_be_stored_is_tried_again_and_then_apologized_for() {
    stage.desk.failsNext(2);
    inGuild.runs("services");
    stage.answers(Cards.of("Your services"));
    inGuild.sees("Your services");
    stage.desk.failsNext(4);
    inGuild.runs("services");
    inGuild.sees("I could not take that just now");
    stage.desk.failsNext(4);
    alone.types("hello");
    alone.sees("I could not take that just now");
  }
}
