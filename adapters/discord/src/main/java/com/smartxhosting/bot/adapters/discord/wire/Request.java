package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.Attachment;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import com.smartxhosting.bot.adapters.discord.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request to Discord.
 *
 * @param name what a log may call it: a path may hold a token
 * @param path below the API's version
 * @param lane which of Discord's limits it counts for
 */
record Request(
    String name,
    Method method,
    String path,
    String lane,
    Optional<JsonNode> body,
    List<Attachment> files,
    Proof proof,
    Repeat repeat,
    Patience patience) {

  enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
  }

  /** What shows that we may. */
  enum Proof {
    /** The bot's token. */
    BOT,
    /** The interaction's token in the path; such requests do not count for the bot's limit. */
    PATH
  }

  /** Whether it may be sent again when nobody knows if it arrived. */
  enum Repeat {
    SAFE,
    /** It would act twice. */
    NEVER
  }

  /**
   * How long it may take.
   *
   * @param attempt each time
   * @param whole with all repetitions
   */
  record Patience(Duration attempt, Duration whole) {

    /** Leaves time for two more attempts before Discord's three seconds are over. */
    static final Patience FIRST_ANSWER =
        new Patience(Duration.ofSeconds(1), Duration.ofMillis(2700));

    /** Somebody waits at a terminal to hear what is wrong. */
    static final Patience START = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(5));

    static final Patience LATER = new Patience(Duration.ofSeconds(8), Duration.ofSeconds(20));
  }

  private static Request of(String name, Method method, String path, String lane, Proof proof) {
    return new Request(
        name, method, path, lane, Optional.empty(), List.of(), proof, Repeat.SAFE, Patience.LATER);
  }

  Request with(JsonNode content) {
    return with(content, List.of());
  }

  Request with(JsonNode content, List<Attachment> attachments) {
    return new Request(
        name, method, path, lane, Optional.of(content), attachments, proof, repeat, patience);
  }

  static Request self() {
    return new Request(
        "self",
        Method.GET,
        "/applications/@me",
        "applications",
        Optional.empty(),
        List.of(),
        Proof.BOT,
        Repeat.SAFE,
        Patience.START);
  }

  static Request commands(Method method, Snowflake application) {
    var path = "/applications/" + application + "/commands";
    return of(
        "commands",
        method,
        method == Method.GET ? path + "?with_localizations=true" : path,
        "applications",
        Proof.BOT);
  }

  /** The first answer; a second one is refused, so repeating it is safe. */
  static Request callback(Ticket to) {
    return new Request(
        "callback",
        Method.POST,
        "/interactions/%s/%s/callback?with_response=true".formatted(to.id(), to.token().reveal()),
        "interactions/" + to.id(),
        Optional.empty(),
        List.of(),
        Proof.PATH,
        Repeat.SAFE,
        Patience.FIRST_ANSWER);
  }

  static Request original(Method method, Snowflake application, Ticket ticket) {
    return of(
        "original",
        method,
        webhook(application, ticket) + "/messages/@original",
        lane(ticket),
        Proof.PATH);
  }

  static Request followUp(Snowflake application, Ticket ticket) {
    return new Request(
        "follow-up",
        Method.POST,
        webhook(application, ticket) + "?wait=true",
        lane(ticket),
        Optional.empty(),
        List.of(),
        Proof.PATH,
        Repeat.NEVER,
        Patience.LATER);
  }

  private static String webhook(Snowflake application, Ticket ticket) {
    return "/webhooks/%s/%s".formatted(application, ticket.token().reveal());
  }

  private static String lane(Ticket ticket) {
    return "webhooks/" + ticket.id();
  }

  static Request dm() {
    return of("dm", Method.POST, "/users/@me/channels", "users", Proof.BOT);
  }

  /** Its body must carry a nonce, so that repeating it is safe. */
  static Request send(Snowflake channel) {
    return of("send", Method.POST, "/channels/" + channel + "/messages", lane(channel), Proof.BOT);
  }

  static Request message(Method method, MessageId id) {
    return of(
        "message",
        method,
        "/channels/%s/messages/%s".formatted(id.channel(), id.message()),
        lane(id.channel()),
        Proof.BOT);
  }

  private static String lane(Snowflake channel) {
    return "channels/" + channel;
  }

  /** Without its path and content. */
  @Override
  public String toString() {
    return method + " " + name;
  }
}
