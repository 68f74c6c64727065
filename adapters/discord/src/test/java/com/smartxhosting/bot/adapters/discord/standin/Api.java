package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Carries out what a bot asks of Discord's API. */
final class Api {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int EPHEMERAL = 1 << 6;
  private static final int COMPONENT = 3;
  private static final int AUTOCOMPLETE = 4;
  private static final int MODAL_SUBMIT = 5;

  private final World world;
  private final GatewayStandIn gateway;
  private final Map<String, Posted> nonces = new ConcurrentHashMap<>();
  private volatile ArrayNode commands = JSON.arrayNode();

  Api(World world, GatewayStandIn gateway) {
    this.world = world;
    this.gateway = gateway;
  }

  /** An answer; an empty text for none. */
  record Response(int status, String json) {
    static Response ok(JsonNode json) {
      return new Response(200, json.toString());
    }

    static Response nothing() {
      return new Response(204, "");
    }

    static Response refused(int status, int code, String message) {
      return new Response(
          status, JSON.objectNode().put("message", message).put("code", code).toString());
    }
  }

  ArrayNode commands() {
    return commands;
  }

  Response carryOut(Route route, List<String> parts, JsonNode body) {
    return switch (route) {
      case CALLBACK -> callback(Snowflake.of(parts.get(0)), parts.get(1), body);
      case GET_ORIGINAL -> original(parts, id -> shown(world.find(id)));
      case EDIT_ORIGINAL -> original(parts, id -> shown(world.edit(id, notLoading(body))));
      case DELETE_ORIGINAL -> original(parts, this::deleted);
      case FOLLOW_UP -> followUp(parts, body);
      case OPEN_DM -> openDm(Snowflake.of(body.path("recipient_id").asText()));
      case SEND -> send(Snowflake.of(parts.get(0)), body);
      case EDIT -> edit(messageId(parts), body);
      case DELETE -> deleted(messageId(parts));
      case GET_COMMANDS -> Response.ok(asDiscordTellsThem(commands));
      case PUT_COMMANDS -> {
        commands = (ArrayNode) body;
        yield Response.ok(asDiscordTellsThem(commands));
      }
      case APPLICATION -> Response.ok(application());
      case GATEWAY -> Response.ok(JSON.objectNode().put("url", "wss://gateway.discord.gg"));
    };
  }

  private static ObjectNode application() {
    var application = JSON.objectNode().put("id", World.BOT.toString()).put("name", "bot");
    application.set("bot", DiscordStandIn.user(World.BOT, "bot", true));
    return application;
  }

  /** With numbers and defaults, and without what is false or empty. */
  private ArrayNode asDiscordTellsThem(ArrayNode given) {
    var told = given.deepCopy();
    for (var command : told) {
      ((ObjectNode) command)
          .put("id", world.nextId().toString())
          .put("application_id", World.BOT.toString())
          .put("version", "1")
          .put("nsfw", false)
          .putNull("default_member_permissions");
      tidy((ObjectNode) command);
      command.path("options").forEach(option -> tidy((ObjectNode) option));
      if (command.path("options").isEmpty()) {
        ((ObjectNode) command).remove("options");
      }
    }
    return told;
  }

  private static void tidy(ObjectNode described) {
    for (var localizations : List.of("name_localizations", "description_localizations")) {
      if (described.path(localizations).isEmpty()) {
        described.putNull(localizations);
      }
    }
    for (var flag : List.of("required", "autocomplete")) {
      if (!described.path(flag).asBoolean()) {
        described.remove(flag);
      }
    }
  }

  private Response callback(Snowflake id, String token, JsonNode body) {
    var found = world.asked(id).filter(known -> known.token.equals(token));
    if (found.isEmpty() || found.get().tooLate()) {
      return Response.refused(404, 10062, "Unknown interaction");
    }
    var asked = found.get();
    synchronized (asked) {
      if (asked.answeredAfter().isPresent()) {
        return Response.refused(400, 40060, "Interaction has already been acknowledged.");
      }
      return answer(asked, body.path("type").asInt(), body.path("data"));
    }
  }

  private Response answer(Asked asked, int type, JsonNode data) {
    boolean suits =
        switch (type) {
          case 4, 5 -> asked.type != AUTOCOMPLETE;
          case 6, 7 ->
              asked.below.isPresent() && (asked.type == COMPONENT || asked.type == MODAL_SUBMIT);
          case 8 -> asked.type == AUTOCOMPLETE;
          case 9 -> asked.type != AUTOCOMPLETE && asked.type != MODAL_SUBMIT;
          default -> false;
        };
    if (!suits) {
      return Response.refused(400, 50035, "Invalid Form Body");
    }
    var shown = show(asked, type, data);
    asked.answered();
    world.changed();
    return told(asked, type, shown);
  }

  private Optional<Posted> show(Asked asked, int type, JsonNode data) {
    switch (type) {
      case 4 -> {
        var message = post(asked, data);
        asked.original(message.id());
        return Optional.of(message);
      }
      case 5 -> {
        var thinking = World.blank().put("flags", data.path("flags").asInt() | Posted.LOADING);
        var message = world.post(asked.channel, true, onlyFor(asked, data), thinking);
        asked.original(message.id());
        return Optional.of(message);
      }
      case 6 -> asked.original(asked.below.orElseThrow());
      case 7 -> {
        asked.original(asked.below.orElseThrow());
        return world.edit(asked.below.orElseThrow(), data);
      }
      case 8 -> asked.suggestions(data.path("choices"));
      default -> asked.modal(data);
    }
    return Optional.empty();
  }

  private static Optional<Snowflake> onlyFor(Asked asked, JsonNode data) {
    return (data.path("flags").asInt() & EPHEMERAL) != 0
        ? Optional.of(asked.user)
        : Optional.empty();
  }

  private Posted post(Asked asked, JsonNode data) {
    var json = World.blank();
    data.properties().forEach(entry -> json.set(entry.getKey(), entry.getValue()));
    return world.post(asked.channel, true, onlyFor(asked, data), json);
  }

  private Response told(Asked asked, int type, Optional<Posted> shown) {
    var json = JSON.objectNode();
    json.putObject("interaction").put("id", asked.id.toString()).put("type", asked.type);
    var resource = json.putObject("resource").put("type", type);
    shown.ifPresent(message -> resource.set("message", world.json(message)));
    return Response.ok(json);
  }

  private Response original(List<String> parts, Function<MessageId, Response> act) {
    return webhook(
        parts,
        asked ->
            asked
                .original()
                .map(act)
                .orElseGet(() -> Response.refused(404, 10008, "Unknown Message")));
  }

  private Response followUp(List<String> parts, JsonNode body) {
    return webhook(parts, asked -> Response.ok(world.json(post(asked, body))));
  }

  private Response webhook(List<String> parts, Function<Asked, Response> act) {
    var asked = world.byToken(parts.get(1));
    if (!parts.get(0).equals(World.BOT.toString())
        || asked.isEmpty()
        || asked.get().answeredAfter().isEmpty()) {
      return Response.refused(404, 10015, "Unknown Webhook");
    }
    return asked.get().expired()
        ? Response.refused(401, 50027, "Invalid Webhook Token")
        : act.apply(asked.get());
  }

  private Response openDm(Snowflake user) {
    return Response.ok(JSON.objectNode().put("id", World.dm(user).toString()).put("type", 1));
  }

  private Response send(Snowflake channel, JsonNode body) {
    if (!World.isDm(channel)) {
      return Response.refused(404, 10003, "Unknown Channel");
    }
    if (world.dmsClosed(World.userOf(channel))) {
      return Response.refused(403, 50007, "Cannot send messages to this user");
    }
    var nonce = body.path("enforce_nonce").asBoolean() ? body.path("nonce").asText() : "";
    var known = Optional.ofNullable(nonces.get(nonce));
    if (known.isPresent()) {
      return Response.ok(world.json(known.get()));
    }
    var json = World.blank();
    body.properties().forEach(entry -> json.set(entry.getKey(), entry.getValue()));
    var message = world.post(channel, true, Optional.empty(), json);
    if (!nonce.isEmpty()) {
      nonces.put(nonce, message);
    }
    gateway.dispatch("MESSAGE_CREATE", world.json(message).put("channel_type", 1));
    return Response.ok(world.json(message));
  }

  private Response edit(MessageId id, JsonNode body) {
    return world.dmsClosed(World.userOf(id.channel()))
        ? Response.refused(403, 50007, "Cannot send messages to this user")
        : shown(world.edit(id, body));
  }

  private Response shown(Optional<Posted> message) {
    return message
        .map(found -> Response.ok(world.json(found)))
        .orElseGet(() -> Response.refused(404, 10008, "Unknown Message"));
  }

  private Response deleted(MessageId id) {
    return world.delete(id) ? Response.nothing() : Response.refused(404, 10008, "Unknown Message");
  }

  private static JsonNode notLoading(JsonNode body) {
    var edit = (ObjectNode) body.deepCopy();
    return edit.has("flags") ? edit : edit.put("flags", 0);
  }

  private static MessageId messageId(List<String> parts) {
    return new MessageId(Snowflake.of(parts.get(0)), Snowflake.of(parts.get(1)));
  }
}
