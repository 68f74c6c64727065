package com.smartxhosting.bot.adapters.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.Visibility;
import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.DiscordStandIn;
import com.smartxhosting.bot.adapters.discord.standin.Mishap;
import com.smartxhosting.bot.adapters.discord.standin.Route;
import com.smartxhosting.bot.adapters.discord.standin.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogTest {

  private static final List<Mishap> MISHAPS =
      List.of(
          new Mishap.BadGateway(),
          new Mishap.Reset(),
          new Mishap.ResetAfterActing(),
          new Mishap.Flood(0.1),
          new Mishap.Refusal(400, 50035, "Invalid Form Body: t0p-s3cret"));

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Stage stage = new Stage();
  private final Customer customer = stage.standIn.customer(7);

  @BeforeEach
  void listen() {
    root.setLevel(Level.DEBUG);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    stage.close();
    root.detachAppender(log);
  }

  @Test
  void neitherTokensNorWordsAreLoggedWhateverGoesWrong() {
    var tokens = new ArrayList<String>();
    stage.online();
    for (var mishap : MISHAPS) {
      customer.inGuild().runs("password", Map.of("service", "t0p-s3cret"));
      var ticket = stage.desk.next().ticket();
      tokens.add(ticket.token().reveal());
      stage.standIn.mishap(Route.CALLBACK, mishap);
      stage.discord.reply(ticket, Message.words("t0p-s3cret"), Visibility.EPHEMERAL);
      stage.standIn.mishap(Route.EDIT_ORIGINAL, mishap);
      stage.discord.editOriginal(ticket, Message.words("t0p-s3cret"));
      customer.types("t0p-s3cret");
      stage.desk.nextMessage();
      stage.standIn.mishap(Route.SEND, mishap);
      stage.discord.send(customer.id(), Message.words("t0p-s3cret"));
    }
    stage.desk.failsNext();
    customer.types("t0p-s3cret");
    Sample.find().orElse(List.of()).stream()
        .filter(sample -> !sample.interaction())
        .forEach(sample -> stage.standIn.gateway().dispatch(sample.type(), sample.event()));
    stage.standIn.connectionsBreak();
    stage.standIn.gateway().awaitResumes(1);
    stage.discord.close();

    assertThat(written())
        .contains("Sending identify packet")
        .contains("is tried again")
        .contains("is lost")
        .doesNotContain("t0p-s3cret")
        .doesNotContain(stage.standIn.token().reveal())
        .doesNotContain(tokens);
    assertThat(stage.settings().toString()).doesNotContain(stage.standIn.token().reveal());
  }

  @Test
  void aTokenThatIsTakenAwayIsSaid() {
    stage.online();
    stage.standIn.gateway().forgetsSessions();
    stage.standIn.gateway().refusesWith(4004);
    stage.standIn.connectionsBreak();

    stage.standIn.awaitThat(
        "an error tells of the token",
        () ->
            List.copyOf(log.list).stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .anyMatch(event -> event.getMessage().contains("does not know this bot token")));
  }

  /** As a file would hold it, traces included, but for what the stand-in itself logs. */
  private String written() {
    var layout = new PatternLayout();
    layout.setContext(root.getLoggerContext());
    layout.setPattern("%logger %msg %ex%n");
    layout.start();
    return log.list.stream()
        .filter(event -> !event.getLoggerName().startsWith(DiscordStandIn.class.getPackageName()))
        .map(layout::doLayout)
        .collect(Collectors.joining());
  }
}
