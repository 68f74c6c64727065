package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.DiscordStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A whole bot and a stand-in for Discord that holds every request against Discord's rules. When it
 * is closed, everything that was sent must have been right, and nothing said in public.
 */
final class DiscordStage implements AutoCloseable {

  final DiscordStandIn discord = new DiscordStandIn();
  private final Path folder;
  private final Map<String, String> environment;
  private volatile Duration ahead = Duration.ZERO;
  private Assistant assistant;

  /**
   * @param settings beside those that every bot here has
   */
  DiscordStage(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.environment = new HashMap<>(Premises.environment(folder, discord));
    environment.putAll(settings);
    this.assistant = started();
  }

  private Assistant started() {
    var started =
        Assistant.open(Premises.settings(folder, environment), () -> Instant.now().plus(ahead));
    started.start();
    return started;
  }

  Assistant assistant() {
    return assistant;
  }

  /** The process ends and another goes on where it was. */
  void restarts() {
    assistant.close();
    assistant = started();
  }

  /** By the bot's clock. */
  void timePasses(Duration time) {
    ahead = ahead.plus(time);
  }

  void linksAda(Customer customer) throws Exception {
    links(customer, "ada@example.com");
    customer.sees("Hello, Ada Lovell");
  }

  void links(Customer customer, String address) throws Exception {
    customer.runs("link");
    answers(customer, "Your e-mail address", address);
    customer.sees("six-digit code");
    answers(customer, "Your six-digit code", new Mails(folder).nextCode(address, 0));
  }

  /** Opens the sheet of a single question and answers it. */
  static void answers(Customer customer, String question, String answer) {
    customer.presses(question);
    customer.fills(Map.of(question, answer));
  }

  /** Fills in the form for an A record, up to where it wants to be confirmed. */
  static void preparesARecord(Customer customer, String host) {
    customer.runs("dns", Map.of("service", "ada-lovell.example"));
    customer.sees("of 50 records used");
    customer.presses("Create a record");
    customer.chooses("A: an IPv4 address");
    customer.presses("Fill in");
    customer.fills(Map.of("Host", host, "IPv4 address", "203.0.113.99", "TTL", "3600"));
    customer.sees(host + ".ada-lovell.example. 3600 IN A 203.0.113.99");
  }

  @Override
  public void close() {
    assistant.close();
    discord.close();
    assertThat(discord.complaints()).isEmpty();
    assertThat(discord.saidInPublic()).isEmpty();
  }
}
