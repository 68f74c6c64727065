package com.smartxhosting.bot.conversations.guidance;

/**
 * Whoever shares something with customers.
 *
 * @param conversation his chat with us, such as {@code telegram:17}
 * @param name what customers know him by
 */
public record Sharer(String conversation, String name) {

  @Override
  public String toString() {
    return "Sharer[" + conversation + "]";
  }
}
