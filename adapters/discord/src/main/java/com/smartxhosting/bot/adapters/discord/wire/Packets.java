package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.Attached;
import com.smartxhosting.bot.adapters.discord.DirectMessage;
import com.smartxhosting.bot.adapters.discord.Interaction;
import com.smartxhosting.bot.adapters.discord.MessageId;
import com.smartxhosting.bot.adapters.discord.Place;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import com.smartxhosting.bot.adapters.discord.Ticket;
import com.smartxhosting.bot.adapters.discord.User;
import com.smartxhosting.bot.adapters.discord.Visibility;
import com.smartxhosting.bot.secret.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads packets for what we need of them and no more, so that nothing else in them can be wrong:
 * channels and guilds that nobody has seen before, and fields and components yet to be invented.
 */
final class Packets {

  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int AUTOCOMPLETE = 4;
  private static final int MODAL = 5;

  private static final int DM = 1;
  private static final int PLAIN = 0;
  private static final int REPLY = 19;
  static final int EPHEMERAL = 1 << 6;

  private Packets() {}

  /**
   * An {@code INTERACTION_CREATE}.
   *
   * @return empty for a kind of interaction that we do not know and so cannot answer
   */
  static Optional<Interaction> interaction(JsonNode packet) {
    var context = context(packet);
    var data = packet.path("data");
    return switch (packet.path("type").asInt()) {
      case COMMAND ->
          Optional.of(
              files(data.at("/resolved/attachments")).stream()
                  .findFirst()
                  .<Interaction>map(file -> new Interaction.Hand(context, file))
                  .orElseGet(
                      () ->
                          new Interaction.Command(
                              context, data.path("name").asText(), options(data))));
      case AUTOCOMPLETE ->
          Optional.of(
              new Interaction.Autocomplete(
                  context, data.path("name").asText(), options(data), focused(data)));
      case COMPONENT -> Optional.of(component(context, data));
      case MODAL ->
          Optional.of(
              new Interaction.Submit(context, data.path("custom_id").asText(), inputs(data)));
      default -> Optional.empty();
    };
  }

  /** Any component that comes with values counts as a menu, and any other as a button. */
  private static Interaction component(Interaction.Context context, JsonNode data) {
    var customId = data.path("custom_id").asText();
    if (!data.has("values")) {
      return new Interaction.Press(context, customId);
    }
    var values = new ArrayList<String>();
    data.path("values").forEach(value -> values.add(value.asText()));
    return new Interaction.Choose(context, customId, List.copyOf(values));
  }

  private static Interaction.Context context(JsonNode packet) {
    return new Interaction.Context(
        new Ticket(snowflake(packet, "id"), new Secret(packet.path("token").asText())),
        user(packet.has("member") ? packet.path("member").path("user") : packet.path("user")),
        packet.path("locale").asText(),
        place(packet),
        Optional.of(packet.path("message")).filter(JsonNode::isObject).map(Packets::sits));
  }

  private static Place place(JsonNode packet) {
    var guild = optional(packet, "guild_id");
    var channel = optional(packet, "channel_id").or(() -> optional(packet.path("channel"), "id"));
    return new Place(kind(packet, guild.isPresent()), guild, channel);
  }

  private static Place.Kind kind(JsonNode packet, boolean inGuild) {
    if (inGuild) {
      return Place.Kind.GUILD;
    }
    return switch (packet.path("context").asInt(-1)) {
      case 0 -> Place.Kind.GUILD;
      case 1 -> Place.Kind.BOT_DM;
      case 2 -> Place.Kind.PRIVATE_CHANNEL;
      default ->
          packet.path("channel").path("type").asInt() == DM
              ? Place.Kind.BOT_DM
              : Place.Kind.PRIVATE_CHANNEL;
    };
  }

  private static Interaction.Sits sits(JsonNode message) {
    return new Interaction.Sits(
        messageId(message),
        (message.path("flags").asInt() & EPHEMERAL) != 0
            ? Visibility.EPHEMERAL
            : Visibility.EVERYBODY);
  }

  static MessageId messageId(JsonNode message) {
    return new MessageId(snowflake(message, "channel_id"), snowflake(message, "id"));
  }

  private static Map<String, String> options(JsonNode data) {
    var options = new LinkedHashMap<String, String>();
    for (var option : data.path("options")) {
      if (option.has("value")) {
        options.put(option.path("name").asText(), option.path("value").asText());
      }
    }
    return options;
  }

  private static String focused(JsonNode data) {
    for (var option : data.path("options")) {
      if (option.path("focused").asBoolean()) {
        return option.path("name").asText();
      }
    }
    return "";
  }

  /** They come in action rows or labels, whichever the modal was made of. */
  private static Map<String, String> inputs(JsonNode data) {
    var inputs = new LinkedHashMap<String, String>();
    collectInputs(data, inputs);
    return inputs;
  }

  private static void collectInputs(JsonNode holder, Map<String, String> inputs) {
    if (holder.has("custom_id") && holder.has("value")) {
      inputs.put(holder.path("custom_id").asText(), holder.path("value").asText());
    }
    holder.path("components").forEach(inner -> collectInputs(inner, inputs));
    if (holder.has("component")) {
      collectInputs(holder.path("component"), inputs);
    }
  }

  /**
   * A {@code MESSAGE_CREATE}.
   *
   * @return empty for what is not a person's message to the bot
   */
  static Optional<DirectMessage> message(JsonNode packet) {
    int type = packet.path("type").asInt();
    boolean direct = !packet.has("guild_id") && packet.path("channel_type").asInt(DM) == DM;
    boolean byPerson = !packet.path("author").path("bot").asBoolean() && !packet.has("webhook_id");
    if (!direct || !byPerson || (type != PLAIN && type != REPLY)) {
      return Optional.empty();
    }
    int attachments =
        packet.path("attachments").size()
            + packet.path("sticker_items").size()
            + packet.path("message_snapshots").size()
            + (packet.has("poll") ? 1 : 0);
    return Optional.of(
        new DirectMessage(
            messageId(packet),
            user(packet.path("author")),
            packet.path("content").asText(),
            files(packet.path("attachments")),
            attachments));
  }

  private static List<Attached> files(JsonNode attachments) {
    var files = new ArrayList<Attached>();
    for (var file : attachments) {
      files.add(
          new Attached(
              file.path("filename").asText(),
              file.path("content_type").asText(),
              file.path("size").asLong(),
              new Secret(file.path("url").asText())));
    }
    return files;
  }

  static User user(JsonNode user) {
    return new User(
        snowflake(user, "id"),
        user.hasNonNull("global_name")
            ? user.path("global_name").asText()
            : user.path("username").asText());
  }

  static Snowflake snowflake(JsonNode holder, String field) {
    return Snowflake.of(holder.path(field).asText());
  }

  private static Optional<Snowflake> optional(JsonNode holder, String field) {
    return holder.hasNonNull(field) ? Optional.of(snowflake(holder, field)) : Optional.empty();
  }
}
