package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.Visibility;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RushTest {

  private static final int MANY = 200;

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void manyAtOnceAreAllAcknowledged() {
    stage.online();
    stage.standIn.answersTake(Duration.ofMillis(100));
    for (int i = 1; i <= MANY; i++) {
      stage.standIn.customer(i).runs("services");
    }
    for (int i = 1; i <= MANY; i++) {
      var ticket = stage.desk.next().ticket();
      Thread.ofVirtual().start(() -> stage.discord.deferReply(ticket, Visibility.EPHEMERAL));
    }
    stage.standIn.awaitAllAnswered();

    var waits = stage.standIn.firstAnswers();
    assertThat(waits).hasSize(MANY);
    System.out.printf(
        "%d at once, 100 ms away: median %d ms, slowest %d ms%n",
        MANY, waits.get(MANY / 2).toMillis(), waits.getLast().toMillis());
  }
}
