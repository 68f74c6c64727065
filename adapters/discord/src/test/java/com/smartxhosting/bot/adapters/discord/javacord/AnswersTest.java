package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.Answer;
import com.smartxhosting.bot.adapters.discord.Interaction;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

  private final Stage stage = new Stage().online();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aCommandInAGuildIsAnsweredForTheCustomerAlone() {
    var customer = stage.standIn.customer(7).inGuild();
    customer.runs("services");
    var command = stage.desk.next(Interaction.Command.class);

    var answer = stage.discord.reply(command.ticket(), Message.words("Here"), Visibility.EPHEMERAL);

    var seen = customer.sees("Here");
    assertThat(answer).isEqualTo(new Answer.Done<>(seen.id()));
    assertThat(seen.ephemeral()).isTrue();
    assertThat(stage.standIn.saidInPublic()).isEmpty();
  }
}
