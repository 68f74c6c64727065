package com.smartxhosting.bot.adapters.discord;

import java.time.Instant;

/**
 * What somebody wrote to the bot.
 *
 * @param attachments how many files, stickers and forwarded messages came with it, which are not
 *     read
 */
public record DirectMessage(MessageId id, User author, String text, int attachments) {

  public Instant written() {
    return id.message().made();
  }

  @Override
  public String toString() {
    return "DirectMessage[" + id.message() + "]";
  }
}
