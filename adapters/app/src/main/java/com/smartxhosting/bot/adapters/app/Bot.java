package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.adapters.app.settings.Settings;
import com.smartxhosting.bot.adapters.sandbox.Mail;
import com.smartxhosting.bot.adapters.terminal.TerminalChannel;
import com.smartxhosting.bot.adapters.terminal.TerminalChannel.Guest;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.secret.Secret;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the words of the command line do with an {@link Assistant}. */
final class Bot implements Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final String DOWNLOADS = "downloads";

  @Override
  public int serve(Settings settings) {
    var ended = new CountDownLatch(1);
    try (var assistant = Assistant.open(settings, Clock.systemUTC())) {
      assistant.onMail(mail -> LOG.info("The sandbox has sent a mail; see sandbox-mail.txt"));
      assistant.start();
      LOG.info("Serving; pages at {}", assistant.web().address().base());
      atShutdown(ended, assistant);
      ended.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** The process is told to end: what is under way ends first. */
  private static void atShutdown(CountDownLatch ended, Assistant assistant) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  LOG.info("Ending");
                  assistant.close();
                  ended.countDown();
                },
                "shutdown"));
  }

  @Override
  public int chat(Settings settings, Optional<Secret> code) {
    var clock = Clock.systemUTC();
    var guest = new Guest(settings.terminalUser(), settings.talk().languages().getFirst());
    var downloads = settings.storage().folder().resolve(DOWNLOADS);
    try (var assistant = Assistant.open(settings, clock);
        var terminal = TerminalChannel.open(guest, downloads, clock)) {
      assistant.serve(terminal);
      assistant.onMail(mail -> post(terminal, mail));
      assistant.start();
      var brought = code.<Input.Customers>map(Input.Brought::new);
      return terminal.run(
          assistant.inbox(), brought.or(() -> assistant.opening(terminal.conversation())));
    }
  }

  private static void post(TerminalChannel terminal, Mail mail) {
    terminal.post("sandbox mail to " + mail.to(), mail.subject() + "\n\n" + mail.body());
  }

  @Override
  public int check(Settings settings, PrintWriter out) {
    return new Check(settings, out).run();
  }
}
