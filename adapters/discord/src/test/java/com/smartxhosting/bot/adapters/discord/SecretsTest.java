package com.smartxhosting.bot.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SecretsTest {

  private static final DiscordChannel.Pace SHORT =
      new DiscordChannel.Pace(Duration.ofSeconds(2), Duration.ofSeconds(1));

  private final Stage stage = new Stage(SHORT);
  private final Customer alone = stage.standIn.customer(7);
  private final Customer inGuild = alone.inGuild();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_secret_is_hidden_and_taken_away_wherever_it_was_shown() {
    alone.types("password");
    stage.answers(Cards.reveals("Your password", "x_*9"));
    var seen = alone.sees("||`x_*9`||");
    alone.seesNoMore(seen);

    inGuild.runs("password");
    stage.answers(Cards.reveals("Your password", "y_*9"));
    inGuild.seesNoMore(inGuild.sees("||`y_*9`||"));
    stage.settles(inGuild, Cards.of("It is no longer shown"));
    alone.sees("It is no longer shown");
  }

  @Test
  void a_restart_leaves_no_secret_standing() {
    stage.restarts(Stage.PATIENT);
    inGuild.runs("password");
    stage.answers(Cards.reveals("Your password", "x_*9"));
    var seen = inGuild.sees("Your password");
    inGuild.awaitThat(
        "note of it", _ -> !stage.notes.all(DiscordChannel.NAME, "fleeting:").isEmpty());
    var note = stage.notes.all(DiscordChannel.NAME, "fleeting:").getFirst();
    stage.channel.close();
    stage.notes.write(
        new Note(note.conversation(), note.name(), "0 " + note.value().split(" ", 2)[1]));
    stage.restarts(Stage.PATIENT);
    inGuild.seesNoMore(seen);
  }

  @Test
  void what_shows_something_else_by_then_stays() {
    alone.types("password");
    stage.answers(Cards.reveals("Your password", "x_*9"));
    alone.sees("Your password");
    alone.presses("I have noted it");
    stage.answers(Cards.of("Noted"));
    alone.sees("Noted");
    alone.types("password");
    stage.answers(Cards.reveals("Another", "z"));
    alone.seesNoMore(alone.sees("Another"));
    assertThat(alone.sees("Noted").words()).doesNotContain("x_");
    assertThat(stage.standIn.requests(Route.DELETE)).hasSize(1);
  }

  @Test
  void who_is_asked_for_a_secret_is_told_where_to_write_it() {
    alone.types("password");
    stage.answers(
        Cards.asks("New password", 3, new Card.Input("password", "Password", "", "", true, 64)));
    alone.sees("what you write as a message stays in the chat");
  }
}
