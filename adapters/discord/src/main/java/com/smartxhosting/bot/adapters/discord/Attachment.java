package com.smartxhosting.bot.adapters.discord;

/**
 * A file that goes with a message.
 *
 * @param name letters, digits, dots, dashes and underscores; an embed shows an image by it
 * @param description what it shows, for those who cannot see it; at most 1024 characters
 */
public record Attachment(String name, String mediaType, String description, byte[] content) {

  @Override
  public String toString() {
    return "Attachment[" + name + "]";
  }
}
