package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.adapters.discord.Answer;
import com.smartxhosting.bot.adapters.discord.CommandSpec;
import com.smartxhosting.bot.adapters.discord.Discord;
import com.smartxhosting.bot.adapters.discord.DiscordStartFailed;
import com.smartxhosting.bot.adapters.discord.Fault;
import com.smartxhosting.bot.adapters.discord.Listener;
import com.smartxhosting.bot.adapters.discord.Message;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Modal;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import com.smartxhosting.bot.adapters.discord.Suggestion;
import com.smartxhosting.bot.adapters.discord.Ticket;
import com.smartxhosting.bot.adapters.discord.Visibility;
import com.smartxhosting.bot.adapters.discord.wire.Request.Method;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okhttp3.OkHttpClient;

/** Discord, by its HTTP API and whatever holds the gateway. */
public final class WireDiscord implements Discord {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int NONCE = 25;
  private static final int REMEMBERED_DMS = 10_000;

  /** Kinds of first answers. */
  private enum First {
    REPLY(4),
    DEFERRED_REPLY(5),
    DEFERRED_UPDATE(6),
    UPDATE(7),
    SUGGESTIONS(8),
    MODAL(9);

    private final int type;

    First(int type) {
      this.type = type;
    }
  }

  private final Gateway gateway;
  private final Rest rest;
  private final Files files;
  private final Cache<Snowflake, Snowflake> dms =
      Caffeine.newBuilder().maximumSize(REMEMBERED_DMS).build();
  private volatile Optional<Self> self = Optional.empty();

  public WireDiscord(Gateway gateway, OkHttpClient http, Secret botToken, String userAgent) {
    this.gateway = gateway;
    this.rest = new Rest(http, botToken, userAgent);
    this.files = new Files(http);
  }

  @Override
  public Self probe() {
    return switch (rest.send(Request.self())) {
      case Answer.Done<JsonNode>(var answer) -> self(answer);
      case Answer.Failed<JsonNode>(var fault) -> throw StartTrouble.of(fault);
    };
  }

  private Self self(JsonNode application) {
    if (!application.path("bot").isObject()) {
      throw new DiscordStartFailed(
          "What answers at discord.com is not Discord, or the application has no bot. Check the"
              + " proxy, and the page Bot in Discord's developer portal.");
    }
    var found =
        new Self(
            Packets.snowflake(application, "id"),
            Packets.user(application.path("bot")),
            application.path("approximate_guild_count").asInt());
    self = Optional.of(found);
    return found;
  }

  @Override
  public Self start(Listener listener) {
    var who = probe();
    gateway.open(new Hearing(listener));
    return who;
  }

  @Override
  public Optional<Fault> publish(List<CommandSpec> commands) {
    return switch (published(commands)) {
      case Answer.Done<Boolean>(var same) when same -> Optional.empty();
      case Answer.Done<Boolean> _ -> overwrite(CommandPayloads.of(commands));
      case Answer.Failed<Boolean>(var fault) -> Optional.of(fault);
    };
  }

  @Override
  public Answer<Boolean> published(List<CommandSpec> commands) {
    return switch (rest.send(Request.commands(Method.GET, application()))) {
      case Answer.Done<JsonNode>(var discords) ->
          new Answer.Done<>(CommandPayloads.same(CommandPayloads.of(commands), discords));
      case Answer.Failed<JsonNode>(var fault) -> new Answer.Failed<>(fault);
    };
  }

  private Optional<Fault> overwrite(ArrayNode commands) {
    return fault(rest.send(Request.commands(Method.PUT, application()).with(commands)));
  }

  @Override
  public Answer<MessageId> reply(Ticket to, Message message, Visibility visibility) {
    return shown(to, first(to, First.REPLY, Payloads.message(message, visibility), message));
  }

  @Override
  public Answer<MessageId> update(Ticket to, Message message) {
    return shown(
        to, first(to, First.UPDATE, Payloads.message(message, Visibility.EVERYBODY), message));
  }

  @Override
  public Optional<Fault> deferReply(Ticket to, Visibility visibility) {
    return fault(first(to, First.DEFERRED_REPLY, Payloads.visible(visibility)));
  }

  @Override
  public Optional<Fault> deferUpdate(Ticket to) {
    return fault(rest.send(Request.callback(to).with(typed(First.DEFERRED_UPDATE))));
  }

  @Override
  public Optional<Fault> openModal(Ticket to, Modal modal) {
    return fault(first(to, First.MODAL, Payloads.modal(modal)));
  }

  @Override
  public Optional<Fault> suggest(Ticket to, List<Suggestion> suggestions) {
    return fault(first(to, First.SUGGESTIONS, Payloads.suggestions(suggestions)));
  }

  private Answer<JsonNode> first(Ticket to, First first, ObjectNode data) {
    return rest.send(Request.callback(to).with(typed(first).set("data", data)));
  }

  private Answer<JsonNode> first(Ticket to, First first, ObjectNode data, Message message) {
    return rest.send(
        Request.callback(to).with(typed(first).set("data", data), message.attachments()));
  }

  private static ObjectNode typed(First first) {
    return JSON.objectNode().put("type", first.type);
  }

  /** Discord tells the message's number, unless the answer to our request was lost. */
  private Answer<MessageId> shown(Ticket to, Answer<JsonNode> answer) {
    return switch (answer) {
      case Answer.Done<JsonNode>(var told) ->
          told.at("/resource/message").isObject()
              ? new Answer.Done<>(Packets.messageId(told.at("/resource/message")))
              : message(rest.send(Request.original(Method.GET, application(), to)));
      case Answer.Failed<JsonNode>(var fault) -> new Answer.Failed<>(fault);
    };
  }

  @Override
  public Answer<MessageId> editOriginal(Ticket to, Message message) {
    return message(
        rest.send(
            Request.original(Method.PATCH, application(), to)
                .with(Payloads.message(message, Visibility.EVERYBODY), message.attachments())));
  }

  @Override
  public Optional<Fault> deleteOriginal(Ticket to) {
    return fault(rest.send(Request.original(Method.DELETE, application(), to)));
  }

  @Override
  public Answer<MessageId> followUp(Ticket to, Message message, Visibility visibility) {
    return message(
        rest.send(
            Request.followUp(application(), to)
                .with(Payloads.message(message, visibility), message.attachments())));
  }

  @Override
  public Answer<MessageId> send(Snowflake user, Message message) {
    return switch (channel(user)) {
      case Answer.Done<Snowflake>(var channel) ->
          message(
              rest.send(
                  Request.send(channel)
                      .with(
                          Payloads.message(message, Visibility.EVERYBODY)
                              .put("nonce", nonce())
                              .put("enforce_nonce", true),
                          message.attachments())));
      case Answer.Failed<Snowflake>(var fault) -> new Answer.Failed<>(fault);
    };
  }

  private Answer<Snowflake> channel(Snowflake user) {
    var known = dms.getIfPresent(user);
    if (known != null) {
      return new Answer.Done<>(known);
    }
    var recipient = JSON.objectNode().put("recipient_id", user.toString());
    return switch (rest.send(Request.dm().with(recipient))) {
      case Answer.Done<JsonNode>(var channel) -> {
        dms.put(user, Packets.snowflake(channel, "id"));
        yield new Answer.Done<>(Packets.snowflake(channel, "id"));
      }
      case Answer.Failed<JsonNode>(var fault) -> new Answer.Failed<>(fault);
    };
  }

  private static String nonce() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, NONCE);
  }

  @Override
  public Answer<MessageId> edit(MessageId sent, Message message) {
    return message(
        rest.send(
            Request.message(Method.PATCH, sent)
                .with(Payloads.message(message, Visibility.EVERYBODY), message.attachments())));
  }

  @Override
  public Answer<Optional<byte[]>> download(Secret address, int most) {
    return files.download(address, most);
  }

  @Override
  public Optional<Fault> delete(MessageId sent) {
    return fault(rest.send(Request.message(Method.DELETE, sent)));
  }

  private static Answer<MessageId> message(Answer<JsonNode> answer) {
    return switch (answer) {
      case Answer.Done<JsonNode>(var message) when message.hasNonNull("id") ->
          new Answer.Done<>(Packets.messageId(message));
      case Answer.Done<JsonNode> _ ->
          new Answer.Failed<>(new Fault.Unreachable("the answer is not Discord's"));
      case Answer.Failed<JsonNode>(var fault) -> new Answer.Failed<>(fault);
    };
  }

  private static Optional<Fault> fault(Answer<JsonNode> answer) {
    return switch (answer) {
      case Answer.Done<JsonNode> _ -> Optional.empty();
      case Answer.Failed<JsonNode>(var fault) -> Optional.of(fault);
    };
  }

  private Snowflake application() {
    return self.orElseThrow(
            () -> new IllegalStateException("Call start() or probe() before anything else."))
        .application();
  }

  @Override
  public void close() {
    gateway.close();
  }
}
