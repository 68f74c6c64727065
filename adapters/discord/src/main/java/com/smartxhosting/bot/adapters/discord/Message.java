package com.smartxhosting.bot.adapters.discord;

import java.util.List;

/**
 * A message as it shall look. Nobody is ever mentioned by it, whatever it says.
 *
 * @param content at most 2000 characters of Discord's Markdown
 * @param embeds at most 6000 characters in all
 * @param rows at most five
 */
public record Message(
    String content, List<Embed> embeds, List<Row> rows, List<Attachment> attachments) {

  public static Message words(String content) {
    return new Message(content, List.of(), List.of(), List.of());
  }

  @Override
  public String toString() {
    return "Message[%d characters, %d embeds, %d rows, %d attachments]"
        .formatted(content.length(), embeds.size(), rows.size(), attachments.size());
  }
}
