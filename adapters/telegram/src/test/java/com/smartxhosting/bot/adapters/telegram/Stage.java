package com.smartxhosting.bot.adapters.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.telegram.standin.BotApiSchema;
import com.smartxhosting.bot.adapters.telegram.standin.Customer;
import com.smartxhosting.bot.adapters.telegram.standin.TelegramStandIn;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Channel.Occasion;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.testing.MemoryNotes;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The channel between a stand-in for Telegram and an inbox. When it is closed, every request that
 * was sent is held against the Bot API's schema, where that is at hand.
 */
final class Stage implements AutoCloseable {

  static final Words WORDS =
      new Words(ZoneOffset.UTC, List.of("en"), List.of(TelegramChannel.WORDS));
  static final List<Command> COMMANDS =
      List.of(
          new Command(
              "cancel-service",
              Text.words("Cancel a service"),
              List.of(),
              new DialogId<>("cancellation.request"),
              Command.Manner.PLACE));

  /** So long that no other sleep of a test comes near it. */
  static final Duration SILENCE = Duration.ofDays(1);

  final TelegramStandIn telegram = new TelegramStandIn();
  final HandTime time = new HandTime();
  final MemoryNotes notes = new MemoryNotes();
  final Desk desk = new Desk();
  private final Set<String> answered = new HashSet<>();
  TelegramChannel channel;

  Stage() {
    this(0);
  }

  Stage(int messagesPerSecond) {
    this.channel = channel(messagesPerSecond);
  }

  TelegramSettings settings() {
    return TelegramSettings.of(telegram.token())
        .at(telegram.address())
        .answeredWithin(Duration.ofSeconds(1))
        .restartedAfter(SILENCE);
  }

  private TelegramChannel channel(int messagesPerSecond) {
    return new TelegramChannel(
        settings().pacedAt(messagesPerSecond),
        WORDS,
        COMMANDS,
        notes,
        drawing -> ("PNG of " + drawing.title()).getBytes(UTF_8),
        time);
  }

  Stage started() {
    channel.start(desk);
    return this;
  }

  /** Another process on the same notes. */
  void restart() {
    stops();
    startsAgain();
  }

  void stops() {
    channel.close();
  }

  void startsAgain() {
    channel = channel(0);
    channel.start(desk);
  }

  /**
   * Takes what has arrived and shows this card for it. What came again, as after a restart before
   * it was acknowledged, is answered once.
   */
  Arrival answers(Card card) {
    var arrival = desk.next();
    while (!answered.add(arrival.id())) {
      arrival = desk.next();
    }
    answers(arrival, card);
    return arrival;
  }

  void answers(Arrival arrival, Card card) {
    var cause =
        switch (arrival.input()) {
          case Input.Press _ -> Cause.PRESS;
          case Input.Typed _,
              Input.Called _,
              Input.Start _,
              Input.Brought _,
              Input.Sheet _,
              Input.Handed _,
              Input.Offered _,
              Input.Collected _,
              Input.Unreadable _ ->
              Cause.TEXT;
        };
    show(arrival.address(), card, cause, arrival.origin());
  }

  void settles(Customer customer, Card card) {
    show(Long.toString(customer.id()), card, Cause.SETTLED, "");
  }

  void notifies(Customer customer, Card card) {
    show(Long.toString(customer.id()), card, Cause.NOTICE, "");
  }

  private void show(String address, Card card, Cause cause, String origin) {
    channel.show(Actor.stranger(TelegramChannel.NAME, address), card, new Occasion(cause, origin));
  }

  /** How many requests of this method were made so far. */
  int count(String method) {
    return telegram.requests(method).size();
  }

  @Override
  public void close() {
    telegram.heal("sendMessage");
    channel.close();
    BotApiSchema.find()
        .ifPresent(schema -> assertThat(schema.complaints(telegram.requests())).isEmpty());
    telegram.close();
  }
}
