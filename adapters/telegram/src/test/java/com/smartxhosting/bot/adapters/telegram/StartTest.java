package com.smartxhosting.bot.adapters.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.adapters.telegram.standin.Fault;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartTest {

  private static final URI HOOK = URI.create("https://bot.example.com/telegram");
  private static final Secret SECRET = new Secret("s3cret_of-the_webhook");

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aWrongTokenIsSaidWithoutSayingIt() {
    var wrong = new Secret("123:wrong");
    try (var channel = channel(TelegramSettings.of(wrong).at(stage.telegram.address()))) {
      assertThatThrownBy(() -> channel.start(stage.desk))
          .isInstanceOf(TelegramStartFailed.class)
          .hasMessageContaining("does not know this bot token")
          .hasMessageNotContaining("wrong")
          .hasNoCause();
    }
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    URI nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    try (var channel = channel(stage.settings().at(nobody))) {
      assertThatThrownBy(channel::probe)
          .isInstanceOf(TelegramStartFailed.class)
          .hasMessageContaining(nobody + " does not answer (ConnectException)");
    }
  }

  @Test
  void aServerThatIsSomethingElseIsSaid() {
    stage.telegram.lastingFault("getMe", new Fault.BadGateway());

    assertThatThrownBy(() -> stage.channel.probe())
        .isInstanceOf(TelegramStartFailed.class)
        .hasMessageContaining("is not a Bot API");
  }

  @Test
  void anAddressWithAPathIsRefused() {
    assertThatThrownBy(() -> stage.settings().at(URI.create("http://localhost:81/api")))
        .hasMessageContaining("must not have a path");
  }

  @Test
  void aSecondPollerIsSaid() {
    stage.telegram.lastingFault(
        "getUpdates", new Fault.Refusal(409, "Conflict: terminated by other getUpdates request"));
    stage.time.skip(Duration.ofSeconds(1));

    assertThatThrownBy(() -> stage.channel.start(stage.desk))
        .isInstanceOf(TelegramStartFailed.class)
        .hasMessageContaining("Another process");
  }

  @Test
  void theLastPollOfAPredecessorIsWaitedFor() {
    stage.telegram.fault(
        "getUpdates", new Fault.Refusal(409, "Conflict: terminated by other getUpdates request"));
    stage.time.skip(Duration.ofSeconds(1));
    stage.channel.start(stage.desk);
    stage.telegram.customer(7).types("hello");

    assertThat(stage.desk.next().input()).isEqualTo(new Input.Typed("hello"));
  }

  @Test
  void aWebhookThatIsInTheWayIsSaidAndLeftAlone() {
    stage.channel.startWebhook(stage.desk, HOOK, SECRET);
    stage.time.skip(Duration.ofSeconds(1));
    try (var channel = channel(stage.settings())) {
      assertThatThrownBy(() -> channel.start(stage.desk))
          .isInstanceOf(TelegramStartFailed.class)
          .hasMessageContaining("has a webhook");
    }
    assertThat(stage.telegram.webhook()).isEqualTo(HOOK.toString());
  }

  @Test
  void theMenuIsSetOnlyWhenItHasChanged() {
    stage.started();
    stage.restart();

    assertThat(stage.telegram.requests("setMyCommands"))
        .singleElement()
        .satisfies(
            menu ->
                assertThat(menu.parameter("commands"))
                    .contains("cancel_service", "home", "back", "cancel", "help"));
  }

  @Test
  void theWebhookTakesUpdatesFromTelegramOnly() {
    var webhook = stage.channel.startWebhook(stage.desk, HOOK, SECRET);
    var update = update(50, "\"text\":\"hello\"");

    assertThat(webhook.handle("", update)).isEqualTo(401);
    assertThat(webhook.handle("wrong", update)).isEqualTo(401);
    assertThat(webhook.handle(SECRET.reveal(), "nonsense".getBytes(UTF_8))).isEqualTo(400);
    assertThat(webhook.handle(SECRET.reveal(), new byte[0])).isEqualTo(400);
    assertThat(webhook.handle(SECRET.reveal(), "[1]".getBytes(UTF_8))).isEqualTo(400);
    assertThat(stage.desk.isEmpty()).isTrue();
    assertThat(webhook.handle(SECRET.reveal(), update)).isEqualTo(200);
    assertThat(stage.desk.next().id()).isEqualTo("50");
    assertThat(stage.telegram.requests("setWebhook").getFirst().parameter("secret_token"))
        .isEqualTo(SECRET.reveal());
  }

  @Test
  void theWebhookHasTelegramRepeatWhatWasNotStored() {
    var webhook = stage.channel.startWebhook(stage.desk, HOOK, SECRET);
    stage.desk.failsNext(1);
    var update = update(50, "\"text\":\"hello\"");

    assertThat(webhook.handle(SECRET.reveal(), update)).isEqualTo(503);
    assertThat(webhook.handle(SECRET.reveal(), update)).isEqualTo(200);
    assertThat(stage.desk.next().id()).isEqualTo("50");
  }

  @Test
  void theWebhookIsNotSentAMalformedUpdateForEver() {
    var webhook = stage.channel.startWebhook(stage.desk, HOOK, SECRET);

    assertThat(webhook.handle(SECRET.reveal(), update(50, "\"text\":[]"))).isEqualTo(200);
  }

  @Test
  void theBotsNameIsToldToWhoChecks() {
    assertThat(stage.channel.probe()).isEqualTo(TelegramStandIn.USERNAME);
  }

  private static byte[] update(int id, String content) {
    return ("{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"C\"},%s}}"
            .formatted(id, content))
        .getBytes(UTF_8);
  }

  private TelegramChannel channel(TelegramSettings settings) {
    return new TelegramChannel(
        settings, Stage.WORDS, List.of(), stage.notes, _ -> new byte[0], stage.time);
  }
}
