package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import java.time.Duration;
import java.util.Optional;

/** An interaction as Discord knows it. Its fields are guarded by itself. */
final class Asked {

  static final Duration TIME = Duration.ofSeconds(3);

  final Snowflake id;
  final String token;
  final int type;
  final Snowflake user;
  final Snowflake channel;
  final Optional<MessageId> below;
  private final long asked = System.nanoTime();

  private Optional<Duration> answeredAfter = Optional.empty();
  private Optional<MessageId> original = Optional.empty();
  private Optional<JsonNode> modal = Optional.empty();
  private Optional<JsonNode> suggestions = Optional.empty();
  private boolean expired;

  /**
   * @param below the message that the component sits on
   */
  Asked(
      Snowflake id,
      String token,
      int type,
      Snowflake user,
      Snowflake channel,
      Optional<MessageId> below) {
    this.id = id;
    this.token = token;
    this.type = type;
    this.user = user;
    this.channel = channel;
    this.below = below;
  }

  synchronized boolean tooLate() {
    return Duration.ofNanos(System.nanoTime() - asked).compareTo(TIME) > 0;
  }

  synchronized void answered() {
    answeredAfter = Optional.of(Duration.ofNanos(System.nanoTime() - asked));
  }

  synchronized Optional<Duration> answeredAfter() {
    return answeredAfter;
  }

  synchronized Optional<MessageId> original() {
    return original;
  }

  synchronized void original(MessageId message) {
    original = Optional.of(message);
  }

  synchronized Optional<JsonNode> modal() {
    return modal;
  }

  synchronized void modal(JsonNode opened) {
    modal = Optional.of(opened);
  }

  synchronized Optional<JsonNode> suggestions() {
    return suggestions;
  }

  synchronized void suggestions(JsonNode made) {
    suggestions = Optional.of(made);
  }

  synchronized boolean expired() {
    return expired;
  }

  synchronized void expire() {
    expired = true;
  }
}
