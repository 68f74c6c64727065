package com.smartxhosting.bot.adapters.telegram.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Somebody in a private chat with the bot, who types and presses and looks at what comes. */
public final class Customer {

  /** What the chat shows before the bot's first message. */
  public static final Posted NOTHING = new Posted(0, true, false, "", "", "");

  private static final long PATIENCE_MILLIS = 30_000;

  private static final String PHOTO =
      ",\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}]";

  private final TelegramStandIn telegram;
  private final Chat chat;
  private final long id;
  private final String language;

  Customer(TelegramStandIn telegram, Chat chat, long id, String language) {
    this.telegram = telegram;
    this.chat = chat;
    this.id = id;
    this.language = language;
  }

  public long id() {
    return id;
  }

  /**
   * Sends a text.
   *
   * @return the message's number
   */
  public int types(String text) {
    int message = chat.nextNumber();
    chat.put(new Posted(message, false, false, text, "", ""));
    telegram.deliver(
        "\"message\":{\"message_id\":%d,%s,\"text\":%s}"
            .formatted(message, Updates.place(id, language), Updates.quoted(text)));
    return message;
  }

  /**
   * Sends something else than a text.
   *
   * @param content a field of a message, such as {@code "dice":{"emoji":"x","value":1}}
   */
  public int sends(String content) {
    int message = chat.nextNumber();
    telegram.deliver(
        "\"message\":{\"message_id\":%d,%s,%s}"
            .formatted(message, Updates.place(id, language), content));
    return message;
  }

  /**
   * Sends a file.
   *
   * @return the message's number
   */
  public int sendsFile(String name, byte[] content) {
    int message = chat.nextNumber();
    chat.put(new Posted(message, false, false, name, "", ""));
    telegram.deliver(
        "\"message\":{\"message_id\":%d,%s,\"caption\":\"here it is\",\"document\":{\"file_id\":\"%s\",\"file_unique_id\":\"u\",\"file_name\":%s,\"mime_type\":\"text/plain\",\"file_size\":%d}}"
            .formatted(
                message,
                Updates.place(id, language),
                telegram.keep(content),
                Updates.quoted(name),
                content.length));
    return message;
  }

  /** What the bot has sent as a file of this name. */
  public String given(String name) {
    return new String(telegram.given(id, name), StandardCharsets.UTF_8);
  }

  /** Presses the button of this label on the newest message that has it. */
  public void presses(String label) {
    awaitThat(
        "a button '" + label + "'", _ -> chat.newest(message -> message.has(label)).isPresent());
    var newest = chat.newest(message -> message.has(label)).orElseThrow();
    press(newest, newest.callbackData(label).orElseThrow());
  }

  /** Presses a button that a message had when it was looked at. */
  public void pressesOld(Posted message, String label) {
    press(message, message.callbackData(label).orElseThrow());
  }

  /** Sends what no button of the message says. */
  public void forges(Posted message, String data) {
    press(message, data);
  }

  private void press(Posted message, String data) {
    var look = message.picture() ? PHOTO : "";
    telegram.deliver(
        "\"callback_query\":{\"id\":\"%d\",\"from\":%s,\"chat_instance\":\"1\",\"data\":%s,\"message\":{\"message_id\":%d,%s%s}}"
            .formatted(
                telegram.nextCallback(),
                Updates.person(id, language),
                Updates.quoted(data),
                message.id(),
                Updates.place(id, language),
                look));
  }

  /** Waits until the bot's newest message holds these words. */
  public Posted sees(String words) {
    awaitThat("'" + words + "'", messages -> newest(messages).words().contains(words));
    return newest(chat.all());
  }

  /** Waits until a message is gone. */
  public void seesNoMore(int message) {
    awaitThat(
        "message " + message + " gone",
        messages -> messages.stream().noneMatch(posted -> posted.id() == message));
  }

  /** The bot's newest message, once there is another than this; else the same when time is over. */
  public Posted newestAfter(Posted known, Duration patience) throws InterruptedException {
    chat.await(messages -> !newest(messages).equals(known), patience.toMillis());
    return newest(chat.all());
  }

  /** Waits until the messages of the chat are like that. */
  public void awaitThat(String what, Predicate<List<Posted>> like) {
    try {
      if (!chat.await(like, PATIENCE_MILLIS)) {
        throw new AssertionError(
            "Waited for %s and saw:%n%s".formatted(what, String.join("\n--\n", told())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> told() {
    return messages().stream().map(posted -> posted.words() + " " + posted.labels()).toList();
  }

  /** All messages of the chat, oldest first. */
  public List<Posted> messages() {
    return chat.all();
  }

  /** How often anything has changed in the chat; with {@link #awaitChange}, for measuring. */
  public long changes() {
    return chat.changes();
  }

  /** Waits until something has changed since then. */
  public void awaitChange(long since) {
    awaitThat("a change", _ -> chat.changes() > since);
  }

  public void blocksTheBot() {
    chat.block(true);
  }

  public void unblocksTheBot() {
    chat.block(false);
  }

  private static Posted newest(List<Posted> messages) {
    return messages.stream().filter(Posted::fromBot).reduce((_, later) -> later).orElse(NOTHING);
  }
}
