package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The messages and interactions that there are. */
final class World {

  static final Snowflake BOT = Snowflake.of("900000000000000009");
  static final Snowflake GUILD = Snowflake.of("900000000000000001");
  static final Snowflake GUILD_CHANNEL = Snowflake.of("900000000000000002");

  private static final long DMS = 940_000_000_000_000_000L;
  private static final long EPOCH = 1_420_070_400_000L;
  private static final int EPHEMERAL = 1 << 6;

  private final Await await;
  private final AtomicLong counter = new AtomicLong();
  private final List<Posted> messages = new ArrayList<>();
  private final Map<Snowflake, Asked> asked = new ConcurrentHashMap<>();
  private final Set<Snowflake> closed = ConcurrentHashMap.newKeySet();

  World(Await await) {
    this.await = await;
  }

  Snowflake nextId() {
    long time = Instant.now().toEpochMilli() - EPOCH;
    return new Snowflake((time << 22) | (counter.incrementAndGet() & 0x3F_FFFF));
  }

  static Snowflake dm(Snowflake user) {
    return new Snowflake(DMS + user.value());
  }

  static Snowflake userOf(Snowflake dm) {
    return new Snowflake(dm.value() - DMS);
  }

  static boolean isDm(Snowflake channel) {
    return channel.value() > DMS && channel.value() < DMS + 1_000_000_000L;
  }

  void closeDms(Snowflake user, boolean shut) {
    if (shut) {
      closed.add(user);
    } else {
      closed.remove(user);
    }
  }

  boolean dmsClosed(Snowflake user) {
    return closed.contains(user);
  }

  Posted post(Snowflake channel, boolean fromBot, Optional<Snowflake> onlyFor, ObjectNode json) {
    var message = new Posted(new MessageId(channel, nextId()), fromBot, onlyFor, json);
    synchronized (messages) {
      messages.add(message);
    }
    await.changed();
    return message;
  }

  /** A message that was there before. */
  void adopt(Posted message) {
    synchronized (messages) {
      messages.add(message);
    }
  }

  /** What is given takes the place of what was; what is not, stays. */
  Optional<Posted> edit(MessageId id, JsonNode change) {
    synchronized (messages) {
      for (int i = 0; i < messages.size(); i++) {
        var old = messages.get(i);
        if (old.id().equals(id)) {
          var json = (ObjectNode) old.json().deepCopy();
          change.properties().forEach(entry -> json.set(entry.getKey(), entry.getValue()));
          var edited = new Posted(id, old.fromBot(), old.onlyFor(), json);
          messages.set(i, edited);
          await.changed();
          return Optional.of(edited);
        }
      }
    }
    return Optional.empty();
  }

  boolean delete(MessageId id) {
    synchronized (messages) {
      boolean found = messages.removeIf(message -> message.id().equals(id));
      await.changed();
      return found;
    }
  }

  Optional<Posted> find(MessageId id) {
    return all(message -> message.id().equals(id)).stream().findFirst();
  }

  /** What this user sees of a channel, oldest first. */
  List<Posted> seenBy(Snowflake user, Snowflake channel) {
    return all(
        message ->
            message.id().channel().equals(channel)
                && message.onlyFor().map(user::equals).orElse(true));
  }

  List<Posted> all(Predicate<Posted> which) {
    synchronized (messages) {
      return messages.stream().filter(which).toList();
    }
  }

  void ask(Asked interaction) {
    asked.put(interaction.id, interaction);
  }

  Optional<Asked> asked(Snowflake id) {
    return Optional.ofNullable(asked.get(id));
  }

  Optional<Asked> byToken(String token) {
    return asked.values().stream().filter(known -> known.token.equals(token)).findFirst();
  }

  List<Asked> asked() {
    return List.copyOf(asked.values());
  }

  void changed() {
    await.changed();
  }

  ObjectNode json(Posted message) {
    var json = (ObjectNode) message.json().deepCopy();
    json.put("id", message.id().message().toString());
    json.put("channel_id", message.id().channel().toString());
    json.put("type", 0);
    if (message.ephemeral()) {
      json.put("flags", json.path("flags").asInt() | EPHEMERAL); // no edit changes who sees it
    }
    json.put("timestamp", message.id().message().made().toString());
    json.putNull("edited_timestamp").put("tts", false).put("pinned", false);
    json.put("mention_everyone", false).putArray("mentions");
    json.putArray("mention_roles");
    json.set("author", DiscordStandIn.user(BOT, "bot", true));
    return json;
  }

  static ObjectNode blank() {
    var json = JsonNodeFactory.instance.objectNode().put("content", "").put("flags", 0);
    json.putArray("embeds");
    json.putArray("components");
    json.putArray("attachments");
    return json;
  }
}
