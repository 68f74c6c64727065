package com.smartxhosting.bot.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.Mishap;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import com.smartxhosting.bot.engine.Input;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShowingTest {

  private static final int REPLY = 4;
  private static final int DEFERRED_REPLY = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int MODAL = 9;

  private final Stage stage = new Stage(Stage.PATIENT);
  private Customer alone;
  private Customer inGuild;

  @BeforeEach
  void meet() {
    alone = stage.standIn.customer(7);
    inGuild = alone.inGuild();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private List<Integer> firstAnswers() {
    return stage.standIn.requests(Route.CALLBACK).stream()
        .map(request -> request.body().path("type").asInt())
        .toList();
  }

  /** From now on every screen is late. */
  private void hurry() {
    stage.restarts(new DiscordChannel.Pace(Duration.ZERO, Duration.ofMinutes(1)));
  }

  @Test
  void a_screen_that_is_there_soon_is_the_first_answer_and_a_press_changes_it_in_place() {
    inGuild.runs("services");
    stage.answers(Cards.of("Your services", "shop.example"));
    var seen = inGuild.sees("Your services");
    inGuild.presses("shop.example");
    stage.answers(Cards.of("One service"));

    assertThat(inGuild.sees("One service").id()).isEqualTo(seen.id());
    assertThat(seen.ephemeral()).isTrue();
    assertThat(firstAnswers()).containsExactly(REPLY, UPDATE);
  }

  @Test
  void a_late_screen_takes_the_place_of_the_sign_that_we_are_at_work() {
    hurry();
    inGuild.runs("services");
    var command = stage.desk.next();
    inGuild.awaitThat(
        "sign of work", messages -> !messages.isEmpty() && messages.getLast().thinking());
    stage.answers(command, Cards.of("Your services", "shop.example"));
    var seen = inGuild.sees("Your services");
    inGuild.presses("shop.example");
    stage.standIn.awaitRequests(Route.CALLBACK, 2);
    stage.answers(Cards.busy("One moment"));
    inGuild.sees("One moment");
    stage.settles(inGuild, Cards.of("One service"));

    assertThat(inGuild.sees("One service").id()).isEqualTo(seen.id());
    assertThat(inGuild.messages()).hasSize(1);
    assertThat(seen.ephemeral()).isTrue();
    assertThat(firstAnswers()).containsExactly(DEFERRED_REPLY, DEFERRED_UPDATE);
  }

  @Test
  void nothing_waits_for_ever_below_a_message_where_the_conversation_goes_on() {
    alone.types("services");
    stage.answers(Cards.of("Your services", "shop.example"));
    var services = alone.sees("Your services");
    alone.types("dns");
    stage.answers(Cards.busy("One moment"));
    var waiting = alone.sees("One moment");
    stage.restarts(Stage.PATIENT);
    alone.pressesOld(services, "shop.example");
    stage.answers(Cards.busy("Still at it"));
    assertThat(alone.sees("Still at it").id()).isEqualTo(services.id());
    alone.seesNoMore(waiting);
    stage.settles(alone, Cards.of("Your records"));

    assertThat(alone.sees("Your records").id()).isEqualTo(services.id());
  }

  @Test
  void nothing_waits_for_ever_above_a_screen_of_which_the_customer_alone_sees_it() {
    inGuild.runs("services");
    stage.answers(Cards.busy("One moment"));
    var waiting = inGuild.sees("One moment");
    inGuild.runs("dns");
    stage.answers(Cards.of("Your records"));
    inGuild.sees("Your records");

    inGuild.seesNoMore(waiting);
  }

  @Test
  void what_is_asked_for_is_filled_in_on_a_modal_which_opens_without_a_turn() {
    alone.types("dns");
    stage.answers(
        Cards.asks(
            "New record", 3, Cards.line("host", "Host", "www"), Cards.line("ttl", "TTL", "")));
    alone.presses("Fill in");
    var modal = alone.seesModal();
    assertThat(modal.title()).isEqualTo("New record");
    assertThat(modal.filled("Host")).isEqualTo("www");
    alone.fills(Map.of("TTL", "3600"));
    var arrival = stage.answers(Cards.of("Added"));

    assertThat(arrival.input())
        .isEqualTo(new Input.Sheet("3:.sheet", Map.of("host", "www", "ttl", "3600")));
    alone.sees("Added");
    assertThat(alone.messages()).hasSize(2);
    assertThat(firstAnswers()).containsExactly(MODAL, UPDATE);
  }

  @Test
  void the_sheet_of_an_earlier_turn_does_not_open_but_shows_where_he_is() {
    alone.types("dns");
    stage.answers(Cards.asks("New record", 3, Cards.line("host", "Host", "")));
    var old = alone.sees("New record");
    stage.desk.stands("discord:7", Cards.asks("Else", 4, Cards.line("name", "Name", "")));
    alone.pressesOld(old, "Fill in");

    assertThat(stage.answers(Cards.of("We are here")).input())
        .isEqualTo(new Input.Press("3:.sheet"));
    alone.sees("We are here");
    assertThat(firstAnswers()).containsExactly(UPDATE);
  }

  @Test
  void a_choice_of_a_menu_is_a_press() {
    inGuild.runs("services");
    stage.answers(Cards.offers("Which one?", "shop.example", "blog.example"));
    assertThat(inGuild.sees("Which one?").words()).startsWith("Something has happened.");
    inGuild.chooses("blog.example");

    assertThat(stage.answers(Cards.of("The blog")).input())
        .isEqualTo(new Input.Press("1:" + "blog.example".hashCode()));
    inGuild.sees("The blog");
  }

  @Test
  void a_picture_is_shown_in_the_embed_and_gone_with_the_next_screen() {
    alone.types("overview");
    stage.answers(Cards.draws("Usage"));
    var seen = alone.sees("Usage");
    assertThat(seen.files()).containsExactly("picture.png");
    assertThat(seen.address("Open the panel")).contains("https://panel.example.com/");
    alone.presses("OK");
    stage.answers(Cards.of("No picture"));
    assertThat(alone.sees("No picture").files()).isEmpty();
  }

  @Test
  void once_the_ticket_has_expired_the_screen_comes_by_direct_message() {
    inGuild.runs("services");
    stage.answers(Cards.busy("Working"));
    inGuild.sees("Working");
    stage.standIn.ticketsExpire();
    stage.settles(inGuild, Cards.of("Done", "OK"));
    alone.sees("Done");
    stage.settles(inGuild, Cards.of("Done again"));
    alone.awaitThat("edit", messages -> messages.getLast().words().contains("Done again"));
    assertThat(alone.messages()).hasSize(1);
  }

  @Test
  void what_is_written_in_direct_messages_is_answered_there_wherever_he_was_before() {
    inGuild.runs("services");
    stage.answers(Cards.of("Your services"));
    inGuild.sees("Your services");
    alone.types("dns");
    stage.answers(Cards.of("Records"));
    alone.sees("Records");
    assertThat(inGuild.sees("Your services").words()).doesNotContain("Records");
  }

  @Test
  void closed_direct_messages_abort_nothing() {
    alone.closesDms();
    stage.notifies(alone, Cards.of("Unheard"));
    stage.standIn.awaitRequests(Route.SEND, 1);
    inGuild.runs("services");
    stage.answers(Cards.of("Here we are"));
    inGuild.sees("Here we are");
    assertThat(alone.messages()).isEmpty();
  }

  @Test
  void another_process_goes_on_in_the_same_message_and_finds_no_token_in_the_notes() {
    inGuild.runs("services");
    var command = stage.answers(Cards.busy("Working"));
    inGuild.sees("Working");
    stage.restarts(Stage.PATIENT);
    stage.settles(inGuild, Cards.of("Done"));
    inGuild.sees("Done");
    assertThat(inGuild.messages()).hasSize(1);
    assertThat(stage.notes.all(DiscordChannel.NAME, "").toString())
        .doesNotContain("secret-interaction-token");
    assertThat(command.toString()).doesNotContain("secret-interaction-token");
  }

  @Test
  void passing_trouble_of_discords_leaves_nobody_without_his_screen() {
    stage.standIn.mishap(Route.CALLBACK, new Mishap.BadGateway());
    inGuild.runs("services");
    stage.answers(Cards.of("Your services", "shop.example"));
    inGuild.sees("Your services");
    stage.standIn.mishap(Route.CALLBACK, new Mishap.Flood(0.3));
    inGuild.presses("shop.example");
    stage.answers(Cards.of("One service", "DNS"));
    inGuild.sees("One service");
    stage.standIn.mishap(Route.CALLBACK, new Mishap.ResetAfterActing());
    inGuild.presses("DNS");
    stage.answers(Cards.of("Records"));
    inGuild.sees("Records");
    assertThat(inGuild.messages()).hasSize(1);
  }

  @Test
  void a_first_answer_that_never_arrives_is_made_up_for_by_direct_message() {
    stage.standIn.lastingMishap(Route.CALLBACK, new Mishap.BadGateway());
    inGuild.runs("services");
    stage.answers(Cards.of("Your services"));
    alone.sees("Your services");
    stage.standIn.heal(Route.CALLBACK);
  }

  @Test
  void a_card_that_discord_refuses_is_shown_in_plain_words() {
    stage.standIn.mishap(Route.CALLBACK, new Mishap.Refusal(400, 50035, "Invalid Form Body"));
    inGuild.runs("services");
    stage.answers(Cards.draws("Usage"));
    assertThat(inGuild.sees("Usage").words())
        .contains("Open the panel: <https://panel.example.com/>");
  }
}
