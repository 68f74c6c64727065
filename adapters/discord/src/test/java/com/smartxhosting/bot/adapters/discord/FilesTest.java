package com.smartxhosting.bot.adapters.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Fetched;
import com.smartxhosting.bot.dialog.Screen.Handout;
import com.smartxhosting.bot.dialog.Screen.Handout.Privacy;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Input.Offered;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FilesTest {

  private final Stage stage = new Stage(Stage.PATIENT);
  private final Customer alone = stage.standIn.customer(7);
  private final Customer inGuild = alone.inGuild();

  @AfterEach
  void close() {
    stage.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static Document file(String name, String content) {
    return Document.of(name, "text/plain", content);
  }

  @Test
  void files_of_a_message_are_offered_one_by_one_and_fetched_when_they_are_wanted() {
    alone.sendsFiles(new TreeMap<>(Map.of("a.pem", bytes("first"), "b.pem", bytes("second"))));

    var first = stage.desk.next();
    var second = stage.desk.next();
    assertThat(first.input()).hasToString("Offered[5 bytes]");
    assertThat(stage.channel.fetch((Offered) first.input()))
        .isEqualTo(new Fetched.Got(file("a.pem", "first")));
    assertThat(stage.channel.fetch((Offered) second.input()))
        .isEqualTo(new Fetched.Got(file("b.pem", "second")));
    assertThat(second.id()).isEqualTo(first.id() + ".1");
  }

  @Test
  void a_file_comes_with_a_command_where_others_look_on_and_nobody_sees_it() {
    inGuild.handsOver("key.pem", bytes("secret"));
    var arrival = stage.answers(Cards.of("Thanks"));

    assertThat(stage.channel.fetch((Offered) arrival.input()))
        .isEqualTo(new Fetched.Got(file("key.pem", "secret")));
    assertThat(inGuild.sees("Thanks").ephemeral()).isTrue();
  }

  @Test
  void the_command_asks_for_a_file() {
    var listed = stage.standIn.commands();

    assertThat(listed).anyMatch(each -> each.at("/options/0/type").asInt() == 11);
  }

  @Test
  void no_more_is_fetched_than_a_file_may_have_and_nothing_from_elsewhere() {
    alone.sendsFiles(Map.of("large", new byte[Document.LARGEST + 1]));
    var large = (Offered) stage.desk.next().input();
    assertThat(stage.channel.fetch(large)).isEqualTo(new Fetched.TooLarge());
    stage.standIn.forgetFiles();
    assertThat(stage.channel.fetch(large)).isEqualTo(new Fetched.Failed());
    for (var address : List.of("https://example.com/a", "http://cdn.discordapp.com/a", "x")) {
      assertThat(stage.channel.fetch(new Offered("a", "", 1, address)))
          .isEqualTo(new Fetched.Failed());
    }
  }

  @Test
  void given_files_lie_below_their_card_and_go_with_it() {
    alone.types("hello");
    stage.answers(gives("Your key", file("my key.pem", "secret")));
    assertThat(alone.sees("Your key").files()).containsExactly("my_key.pem");
    alone.presses("OK");
    stage.answers(Cards.of("Home"));

    assertThat(alone.sees("Home").files()).isEmpty();
  }

  private static Card gives(String title, Document document) {
    var card = Cards.of(title, "OK");
    return new Card(
        card.notice(),
        card.title(),
        card.blocks(),
        card.facts(),
        card.picture(),
        card.menu(),
        card.rows(),
        card.links(),
        card.passOn(),
        List.of(new Handout(document, Privacy.OPEN)),
        card.inputs(),
        card.sheet(),
        card.mood());
  }
}
