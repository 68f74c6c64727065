package com.smartxhosting.bot.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.smartxhosting.bot.adapters.telegram.standin.Fault;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogTest {

  private static final List<Fault> FAULTS =
      List.of(
          new Fault.Refusal(
              400, "Bad Request: can't parse entities: Unsupported tag \"t0p-s3cret\""),
          new Fault.Refusal(400, "Bad Request: something about 't0p-s3cret'"),
          new Fault.BadGateway(),
          new Fault.Reset(),
          new Fault.Hang(),
          new Fault.Flood(1));

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger library = (Logger) LoggerFactory.getLogger("org.telegram");
  private final Logger ours = (Logger) LoggerFactory.getLogger(LogTest.class.getPackageName());
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Stage stage = new Stage();

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
    library.setLevel(Level.WARN);
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void close() {
    stage.close();
    root.detachAppender(log);
    library.setLevel(Level.OFF);
    ours.setLevel(null);
  }

  @Test
  void neitherTokensNorWordsAreLoggedWhateverGoesWrong() {
    stage.time.skip(Duration.ofSeconds(20));
    wrongToken();
    stage.started();
    var customer = stage.telegram.customer(7);
    stage.telegram.deliver("\"message\":{\"message_id\":\"t0p-s3cret\",\"text\":[\"t0p-s3cret\"]}");
    stage.desk.failsNext(1);
    for (var fault : FAULTS) {
      stage.telegram.fault("getUpdates", fault instanceof Fault.Hang ? new Fault.Reset() : fault);
      stage.telegram.fault("sendMessage", fault);
      stage.telegram.fault("editMessageText", fault);
      customer.types("my password is t0p-s3cret");
      stage.answers(Cards.reveals("Here: t0p-s3cret", "t0p-s3cret"));
      customer.presses("I have noted it");
      stage.answers(Cards.of("t0p-s3cret was it", "OK"));
    }
    stage.telegram.heal("sendMessage");
    stage.telegram.heal("editMessageText");
    customer.types("t0p-s3cret again");
    stage.answers(Cards.of("All is well", "OK"));
    customer.sees("All is well");
    int sent = stage.count("sendMessage");
    stage.telegram.lastingFault("sendMessage", new Fault.Refusal(400, "Bad Request: no"));
    customer.types("t0p-s3cret");
    stage.answers(Cards.of("t0p-s3cret", "OK"));
    stage.telegram.awaitRequests("sendMessage", sent + 2); // as it is, and in plain words
    stage.channel.close();

    log.stop(); // others may still log, which must not change the list while it is read
    assertThat(log.list).anyMatch(event -> event.getFormattedMessage().contains("given up"));
    assertThat(written())
        .doesNotContain("t0p-s3cret")
        .doesNotContain("password")
        .doesNotContain(stage.telegram.token().reveal())
        .doesNotContain("123:wr0ng");
    assertThat(stage.settings().toString()).doesNotContain(stage.telegram.token().reveal());
  }

  private void wrongToken() {
    var settings = TelegramSettings.of(new Secret("123:wr0ng")).at(stage.telegram.address());
    try (var channel =
        new TelegramChannel(
            settings, Stage.WORDS, List.of(), stage.notes, _ -> new byte[0], stage.time)) {
      assertThatThrownBy(channel::probe).isInstanceOf(TelegramStartFailed.class);
    }
  }

  /** As a file would hold it, traces included. */
  private String written() {
    var layout = new PatternLayout();
    layout.setContext(root.getLoggerContext());
    layout.setPattern("%logger %msg %ex%n");
    layout.start();
    return log.list.stream().map(layout::doLayout).collect(Collectors.joining());
  }
}
