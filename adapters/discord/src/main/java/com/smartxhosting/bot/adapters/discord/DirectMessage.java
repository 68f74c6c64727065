package com.smartxhosting.bot.adapters.discord;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote to the bot.
 *
 * @param attachments how many files, stickers and forwarded messages came with it; of these only
 *     files can be read
 */
public record DirectMessage(
    MessageId id, User author, String text, List<Attached> files, int attachments) {

  public DirectMessage {
    files = List.copyOf(files);
  }

  public Instant written() {
    return id.message().made();
  }

  @Override
  public String toString() {
    return "DirectMessage[" + id.message() + "]";
  }
}
