package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.Interaction;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import com.smartxhosting.bot.adapters.discord.Visibility;
import com.smartxhosting.bot.adapters.discord.standin.Customer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private static final int DIRECT_MESSAGES = 1 << 12;
  private static final int GUILDS = 1;

  private final Stage stage = new Stage();
  private final Customer customer = stage.standIn.customer(7);

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void itAsksForNoMoreThanItNeeds() {
    stage.online();

    var identify = stage.standIn.gateway().identifies().getFirst();
    assertThat(identify.path("intents").asInt()).isEqualTo(DIRECT_MESSAGES | GUILDS);
    assertThat(identify.has("shard")).isFalse();
  }

  @Test
  void whatHappensWhileTheConnectionIsBrokenIsHeardAfterIt() {
    stage.online();
    answers(customer.runs("home"));
    stage.standIn.connectionsBreak();
    customer.types("while you were away");
    customer.runs("services");

    assertThat(stage.desk.nextMessage().text()).isEqualTo("while you were away");
    assertThat(stage.desk.next(Interaction.Command.class).name()).isEqualTo("services");
    assertThat(stage.standIn.gateway().resumes()).hasSize(1);
    assertThat(stage.standIn.gateway().identifies()).hasSize(1);
    assertThat(stage.desk.isEmpty()).as("nothing is heard twice").isTrue();
  }

  @Test
  void whenDiscordAsksForItItReconnects() {
    stage.online();
    stage.standIn.gateway().asksToReconnect();
    stage.standIn.gateway().awaitResumes(1);
    answers(customer.runs("home"));
  }

  @Test
  void aSessionThatCannotBeResumedIsBegunAnew() {
    stage.online();
    stage.standIn.gateway().forgetsSessions();
    stage.standIn.connectionsBreak();
    stage.standIn.gateway().awaitIdentifies(2);
    awaitHeard();
  }

  /** What is said before the new session stands is lost, so it is said until it is heard. */
  private void awaitHeard() {
    for (int attempt = 0; attempt < 100; attempt++) {
      customer.types("hello?");
      if (stage.desk.hearsWithin(Duration.ofMillis(200))) {
        return;
      }
    }
    throw new AssertionError("never heard again");
  }

  @Test
  void aSilentConnectionIsMadeAnewAndNothingIsLost() {
    stage.online(stage.settings().reconnectedAfter(Duration.ofMillis(400)));
    stage.standIn.gateway().fallsSilent();
    customer.types("can you hear me?");

    assertThat(stage.desk.nextMessage().text()).isEqualTo("can you hear me?");
    assertThat(stage.standIn.gateway().identifies()).hasSize(1);
  }

  @Test
  void itComesBackWhenTheNetworkDoes() {
    stage.online();
    stage.standIn.unreachable(true);
    stage.standIn.gateway().awaitNobody();
    customer.types("is there anybody?");
    stage.standIn.unreachable(false);

    assertThat(stage.desk.nextMessage().text()).isEqualTo("is there anybody?");
  }

  @Test
  void aConnectionThatNeverComesAboutIsTriedAnew() {
    stage.online(stage.settings().reconnectedAfter(Duration.ofMillis(400)));
    stage.standIn.connectionsStall();
    stage.standIn.gateway().awaitNobody();
    stage.standIn.awaitStalled(1);
    customer.types("is there anybody?");
    stage.standIn.unreachable(false);

    assertThat(stage.desk.nextMessage().text()).isEqualTo("is there anybody?");
  }

  @Test
  void everyShardHearsItsOwn() {
    stage.online(stage.settings().serving(List.of(0, 1), 2));

    assertThat(stage.standIn.gateway().identifies())
        .extracting(identify -> identify.path("shard").toString())
        .containsExactly("[0,2]", "[1,2]");
    customer.types("to shard 0");
    answers(customer.inGuild().runs("home"));
    assertThat(stage.desk.nextMessage().text()).isEqualTo("to shard 0");
    assertThat(stage.desk.isEmpty()).isTrue();
  }

  @Test
  void itSaysGoodByeAlsoAfterABreak() {
    stage.online();
    stage.standIn.connectionsBreak();
    stage.standIn.gateway().awaitResumes(1);
    answers(customer.runs("home"));
    stage.discord.close();

    stage.standIn.gateway().awaitNobody();
    assertThat(stage.standIn.gateway().farewells()).isEqualTo(1);
  }

  @Test
  void nothingOfItRunsOnceItIsClosed() {
    var before = threads();
    stage.online();
    stage.discord.close();
    stage.standIn.gateway().awaitNobody();

    customer.types("too late");

    stage.standIn.awaitThat("nothing keeps the process alive", () -> kept(before).isEmpty());
    assertThat(stage.desk.isEmpty()).isTrue();
  }

  private static Set<String> kept(Set<Thread> before) {
    return threads().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> !name.contains("MockWebServer"))
        .collect(Collectors.toSet());
  }

  /** Those that keep a process alive. */
  private static Set<Thread> threads() {
    return Stream.of(Thread.getAllStackTraces().keySet().toArray(Thread[]::new))
        .filter(thread -> !thread.isDaemon() && thread.isAlive())
        .collect(Collectors.toSet());
  }

  private void answers(Snowflake interaction) {
    var heard = stage.desk.next();
    assertThat(heard.ticket().id()).isEqualTo(interaction);
    stage.discord.reply(heard.ticket(), Message.words("Yes"), Visibility.EPHEMERAL);
    assertThat(stage.standIn.answered(interaction)).isTrue();
  }
}
