package com.smartxhosting.bot.adapters.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.discord.javacord.JavacordGateway;
import com.smartxhosting.bot.adapters.discord.standin.Customer;
import com.smartxhosting.bot.adapters.discord.standin.DiscordStandIn;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Channel.Occasion;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.testing.MemoryNotes;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The channel between a stand-in for Discord and an inbox, with the real library between. When it
 * is closed, everything that was sent must have been right.
 */
final class Stage implements AutoCloseable {

  static final Words WORDS =
      new Words(ZoneOffset.UTC, List.of("en"), List.of(DiscordChannel.WORDS));
  static final List<Command> COMMANDS =
      List.of(
          new Command(
              "services",
              Text.words("Your services"),
              List.of(),
              new DialogId<>("services.list"),
              Command.Manner.PLACE));

  /** A screen has all the time that an interaction can wait. */
  static final DiscordChannel.Pace PATIENT =
      new DiscordChannel.Pace(Duration.ofSeconds(2), Duration.ofMinutes(1));

  final DiscordStandIn standIn = new DiscordStandIn();
  final MemoryNotes notes = new MemoryNotes();
  final Desk desk = new Desk();
  final Vault vault = Vault.ofRandomKey();
  DiscordChannel channel;

  Stage(DiscordChannel.Pace pace) {
    this(pace, WORDS, COMMANDS);
  }

  Stage(DiscordChannel.Pace pace, Words words, List<Command> commands) {
    this.channel = started(pace, words, commands);
  }

  private DiscordChannel started(DiscordChannel.Pace pace, Words words, List<Command> commands) {
    var settings =
        DiscordSettings.of(standIn.token())
            .through(standIn.proxy())
            .onlineWithin(Duration.ofSeconds(20));
    var started =
        new DiscordChannel(
            JavacordGateway.discord(settings),
            words,
            commands,
            notes,
            vault,
            drawing -> ("PNG of " + drawing.title()).getBytes(UTF_8),
            Clock.systemUTC(),
            pace);
    started.start(desk, desk);
    return started;
  }

  /** Another process on the same notes. */
  void restarts(DiscordChannel.Pace pace) {
    restarts(pace, WORDS, COMMANDS);
  }

  /** Another version of the bot, which says other things. */
  void restarts(DiscordChannel.Pace pace, Words words, List<Command> commands) {
    channel.close();
    channel = started(pace, words, commands);
  }

  /** Takes what has arrived and shows this card for it. */
  Arrival answers(Card card) {
    var arrival = desk.next();
    answers(arrival, card);
    return arrival;
  }

  void answers(Arrival arrival, Card card) {
    var cause =
        switch (arrival.input()) {
          case Input.Press _, Input.Sheet _ -> Cause.PRESS;
          case Input.Typed _,
              Input.Called _,
              Input.Start _,
              Input.Brought _,
              Input.Handed _,
              Input.Offered _,
              Input.Collected _,
              Input.Unreadable _ ->
              Cause.TEXT;
        };
    show(arrival.address(), card, cause, arrival.origin());
  }

  void settles(Customer customer, Card card) {
    show(customer.id().toString(), card, Cause.SETTLED, "");
  }

  void notifies(Customer customer, Card card) {
    show(customer.id().toString(), card, Cause.NOTICE, "");
  }

  private void show(String address, Card card, Cause cause, String origin) {
    desk.stands(DiscordChannel.NAME + ":" + address, card);
    channel.show(Actor.stranger(DiscordChannel.NAME, address), card, new Occasion(cause, origin));
  }

  @Override
  public void close() {
    channel.close();
    standIn.close();
    assertThat(standIn.complaints()).isEmpty();
    assertThat(standIn.saidInPublic()).isEmpty();
  }
}
