package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.adapters.discord.Snowflake;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Somebody in one place, the direct messages with the bot or a guild's channel, who runs commands,
 * presses, chooses, fills in, writes, and looks at what comes.
 */
public final class Customer {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int AUTOCOMPLETE = 4;
  private static final int MODAL = 5;
  private static final int BUTTON = 2;
  private static final int SELECT = 3;

  private final DiscordStandIn discord;
  private final Snowflake user;
  private final String locale;
  private final Optional<Snowflake> guild;
  private final Snowflake channel;
  private Optional<Asked> last = Optional.empty();
  private Optional<ObjectNode> told = Optional.empty();

  Customer(DiscordStandIn discord, Snowflake user, String locale, Optional<Snowflake> guild) {
    this.discord = discord;
    this.user = user;
    this.locale = locale;
    this.guild = guild;
    this.channel = guild.isPresent() ? World.GUILD_CHANNEL : World.dm(user);
  }

  public Snowflake id() {
    return user;
  }

  /** The same person in a guild's channel, where others look on. */
  public Customer inGuild() {
    return new Customer(discord, user, locale, Optional.of(World.GUILD));
  }

  /** The same person in the direct messages with the bot. */
  public Customer inDm() {
    return new Customer(discord, user, locale, Optional.empty());
  }

  /**
   * Runs a command.
   *
   * @param name without the slash
   */
  public Snowflake runs(String name) {
    return runs(name, Map.of());
  }

  public Snowflake runs(String name, Map<String, String> options) {
    return interacts(COMMAND, command(name, options, ""), Optional.empty());
  }

  /** Has typed so far in an option of a command, and waits for suggestions. */
  public List<String> startsTyping(String name, String option, String soFar) {
    return startsTyping(name, Map.of(), option, soFar);
  }

  public List<String> startsTyping(
      String name, Map<String, String> others, String option, String soFar) {
    var options = new LinkedHashMap<>(others);
    options.put(option, soFar);
    var id = interacts(AUTOCOMPLETE, command(name, options, option), Optional.empty());
    var asked = discord.world().asked(id).orElseThrow();
    discord
        .await()
        .until(
            () -> asked.suggestions().isPresent(),
            () -> "no suggestions for " + name + " " + option);
    var labels = new ArrayList<String>();
    asked.suggestions().orElseThrow().forEach(choice -> labels.add(choice.path("name").asText()));
    return labels;
  }

  private static ObjectNode command(String name, Map<String, String> options, String focused) {
    var data = JSON.objectNode().put("id", "910000000000000001").put("name", name).put("type", 1);
    options.forEach(
        (option, value) -> {
          var entry = data.withArray("/options").addObject();
          entry.put("name", option).put("type", 3).put("value", value);
          if (option.equals(focused)) {
            entry.put("focused", true);
          }
        });
    return data;
  }

  /** Writes a message with files. */
  public void sendsFiles(Map<String, byte[]> files) {
    var message = JSON.objectNode().put("content", "here it is");
    var attachments = message.putArray("attachments");
    files.forEach((name, content) -> attachments.add(discord.keep(name, content)));
    sends(message);
  }

  /** Hands over a file with a command. */
  public Snowflake handsOver(String name, byte[] content) {
    var file = discord.keep(name, content);
    var id = file.path("id").asText();
    var data = JSON.objectNode().put("id", "910000000000000001").put("name", "file").put("type", 1);
    data.putArray("options").addObject().put("name", "file").put("type", 11).put("value", id);
    data.putObject("resolved").putObject("attachments").set(id, file);
    return interacts(COMMAND, data, Optional.empty());
  }

  /** Presses the button of this label on the newest message that has it. */
  public Snowflake presses(String label) {
    return pressesOld(
        newest("a button '" + label + "'", message -> message.customId(label).isPresent()), label);
  }

  /** Presses a button that a message had when it was looked at. */
  public Snowflake pressesOld(Posted message, String label) {
    return forges(message, message.customId(label).orElseThrow());
  }

  /** Sends what no button of the message says. */
  public Snowflake forges(Posted message, String customId) {
    var data = JSON.objectNode().put("custom_id", customId).put("component_type", BUTTON);
    return interacts(COMPONENT, data.put("id", 2), Optional.of(message));
  }

  /** Chooses this in the newest message that offers it in a menu. */
  public Snowflake chooses(String label) {
    var message = newest("a choice '" + label + "'", found -> found.choice(label).isPresent());
    var choice = message.choice(label).orElseThrow();
    var data = JSON.objectNode().put("custom_id", choice.customId()).put("component_type", SELECT);
    data.putArray("values").add(choice.value());
    return interacts(COMPONENT, data.put("id", 2), Optional.of(message));
  }

  /** The modal that the last thing he did has opened, once it is there. */
  public Form seesModal() {
    var asked = last.orElseThrow();
    discord.await().until(() -> asked.modal().isPresent(), () -> "no modal. " + told());
    return new Form(asked.modal().orElseThrow());
  }

  /** A modal as he sees it. */
  public record Form(JsonNode json) {
    public String title() {
      return json.path("title").asText();
    }

    public List<String> labels() {
      var labels = new ArrayList<String>();
      json.path("components").forEach(label -> labels.add(label.path("label").asText()));
      return labels;
    }

    /** What stands in the input of this label. */
    public String filled(String label) {
      return input(label).path("value").asText();
    }

    private JsonNode input(String label) {
      for (var candidate : json.path("components")) {
        if (candidate.path("label").asText().equals(label)) {
          return candidate.path("component");
        }
      }
      throw new AssertionError("No input '%s', but %s".formatted(label, labels()));
    }
  }

  /**
   * Fills in the modal that has opened and sends it off.
   *
   * @param answers by label; what is not told stays as it was filled
   */
  public Snowflake fills(Map<String, String> answers) {
    var form = seesModal();
    answers.keySet().forEach(form::input);
    var data = JSON.objectNode();
    data.put("custom_id", form.json().path("custom_id").asText());
    for (var label : form.json().path("components")) {
      var input = label.path("component");
      var value = answers.getOrDefault(label.path("label").asText(), input.path("value").asText());
      data.withArray("/components")
          .addObject()
          .put("type", 18)
          .put("id", 1)
          .putObject("component")
          .put("type", 4)
          .put("id", 2)
          .put("custom_id", input.path("custom_id").asText())
          .put("value", value);
    }
    var below = last.orElseThrow().below.flatMap(discord.world()::find);
    return interacts(MODAL, data, below);
  }

  private Snowflake interacts(int type, ObjectNode data, Optional<Posted> below) {
    var asked = discord.interaction(type, user, channel, below.map(Posted::id));
    last = Optional.of(asked);
    var packet = JSON.objectNode().put("id", asked.id.toString());
    packet.put("application_id", World.BOT.toString()).put("type", type).put("token", asked.token);
    packet.put("version", 1).put("locale", locale).put("channel_id", channel.toString());
    packet.set("data", data);
    packet.put("context", guild.isPresent() ? 0 : 1);
    var place = packet.putObject("channel").put("id", channel.toString());
    place.put("type", guild.isPresent() ? 0 : 1);
    guild.ifPresentOrElse(
        id -> {
          packet.put("guild_id", id.toString()).put("guild_locale", "en-US");
          packet.putObject("member").set("user", person());
        },
        () -> packet.set("user", person()));
    below.ifPresent(message -> packet.set("message", discord.world().json(message)));
    told = Optional.of(packet);
    discord.gateway().dispatch("INTERACTION_CREATE", packet);
    return asked.id;
  }

  /** Discord tells the bot once more of the last thing he did. */
  public void arrivesAgain() {
    discord.gateway().dispatch("INTERACTION_CREATE", told.orElseThrow());
  }

  /** Writes to the bot. */
  public Snowflake types(String text) {
    return sends(JSON.objectNode().put("content", text));
  }

  /** Writes something else than a text, such as a message with attachments. */
  public Snowflake sends(ObjectNode fields) {
    var message = discord.world().post(channel, false, Optional.empty(), fields);
    var packet = discord.world().json(message);
    packet.put("channel_type", guild.isPresent() ? 0 : 1);
    guild.ifPresent(id -> packet.put("guild_id", id.toString()));
    packet.set("author", person());
    discord.gateway().dispatch("MESSAGE_CREATE", packet);
    return message.id().message();
  }

  private ObjectNode person() {
    return DiscordStandIn.user(user, "customer" + user, false);
  }

  public void closesDms() {
    discord.world().closeDms(user, true);
  }

  public void opensDms() {
    discord.world().closeDms(user, false);
  }

  /** Waits until the bot's newest message here holds these words. */
  public Posted sees(String words) {
    discord
        .await()
        .until(
            () -> newest().filter(message -> message.words().contains(words)).isPresent(),
            () -> "no '%s'. %s".formatted(words, told()));
    return newest().orElseThrow();
  }

  /** Waits until a message is gone. */
  public void seesNoMore(Posted message) {
    discord
        .await()
        .until(
            () -> messages().stream().noneMatch(seen -> seen.id().equals(message.id())),
            () -> "still there. " + told());
  }

  /** Waits until the messages here are like that. */
  public void awaitThat(String what, Predicate<List<Posted>> like) {
    discord.await().until(() -> like.test(messages()), () -> "no %s. %s".formatted(what, told()));
  }

  private Posted newest(String what, Predicate<Posted> like) {
    awaitThat(what, seen -> seen.stream().anyMatch(like));
    return messages().stream().filter(like).reduce((_, later) -> later).orElseThrow();
  }

  private Optional<Posted> newest() {
    return messages().stream().filter(Posted::fromBot).reduce((_, later) -> later);
  }

  /** All messages that he sees here, oldest first. */
  public List<Posted> messages() {
    return discord.world().seenBy(user, channel);
  }

  private String told() {
    return "Discord complains of %s. He sees:%n".formatted(discord.complaints())
        + String.join(
            "\n--\n",
            messages().stream()
                .map(seen -> seen.words() + " " + seen.labels() + " " + seen.options())
                .toList());
  }
}
