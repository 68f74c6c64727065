package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.adapters.discord.Discord;
import com.smartxhosting.bot.adapters.discord.DiscordSettings;
import com.smartxhosting.bot.adapters.discord.DiscordStartFailed;
import com.smartxhosting.bot.adapters.discord.standin.Mishap;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTest {

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void itSaysWhoItIsWithoutGoingOnline() {
    var self = stage.discord.probe();

    assertThat(self.application()).isEqualTo(stage.standIn.application());
    assertThat(self.user().name()).isEqualTo("bot");
    assertThat(stage.standIn.gateway().identifies()).isEmpty();
  }

  @Test
  void aWrongTokenIsSaidWithoutSayingIt() {
    var settings = DiscordSettings.of(new Secret("wr0ng-token")).through(stage.standIn.proxy());
    try (var discord = JavacordGateway.discord(settings)) {
      assertThatThrownBy(() -> discord.start(stage.desk))
          .isInstanceOf(DiscordStartFailed.class)
          .hasMessageContaining("does not know this bot token")
          .hasMessageNotContaining("wr0ng")
          .hasNoCause();
    }
  }

  @Test
  void aNetworkThatIsNotThereIsSaid() {
    stage.standIn.unreachable(true);

    fails(stage.discord, "Discord does not answer", "proxy");
  }

  @Test
  void aProxyThatIsNotThereIsSaid() {
    var port = stage.standIn.proxy().getPort();
    stage.standIn.close();
    try (var discord =
        JavacordGateway.discord(stage.settings().through(URI.create("http://127.0.0.1:" + port)))) {
      fails(discord, "Discord does not answer (ConnectException)", "proxy");
    }
  }

  @Test
  void whatIsNotDiscordIsSaid() {
    stage.standIn.lastingMishap(Route.APPLICATION, new Mishap.Refusal(200, 0, "Welcome"));

    fails(stage.discord, "is not Discord", "Check the proxy");
  }

  @Test
  void aFrontThatTurnsUsAwayIsSaid() {
    stage.standIn.mishap(Route.APPLICATION, new Mishap.FrontFlood(600));

    fails(stage.discord, "left alone for", "too many requests");
  }

  @ParameterizedTest
  @CsvSource({
    "4004, does not know this bot token",
    "4010, does not know this shard",
    "4011, more shards",
    "4013, Privileged Gateway Intents",
    "4014, Privileged Gateway Intents",
    "4000, closed the connection"
  })
  void aGatewayThatTurnsUsAwayIsSaid(int code, String words) {
    stage.standIn.gateway().refusesWith(code);

    fails(stage.discord, words, "");
  }

  @Test
  void aGatewayThatSaysNothingIsSaid() {
    stage.standIn.gateway().ignoresIdentifies();
    try (var discord =
        JavacordGateway.discord(stage.settings().onlineWithin(Duration.ofSeconds(1)))) {
      fails(discord, "did not let the bot online within 1 s", "wss://gateway.discord.gg");
      stage.standIn.gateway().awaitNobody();
    }
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> stage.settings().serving(List.of(2), 2))
        .hasMessage("The shards are [2] of 2; there must be some, each once, from 0 to 1.");
    assertThatThrownBy(() -> stage.settings().through(URI.create("http://u:s3cret@proxy:1")))
        .hasMessageContaining("must look like")
        .hasMessageNotContaining("s3cret");
  }

  private void fails(Discord discord, String why, String whatToDo) {
    assertThatThrownBy(() -> discord.start(stage.desk))
        .isInstanceOf(DiscordStartFailed.class)
        .hasMessageContaining(why)
        .hasMessageContaining(whatToDo);
  }
}
