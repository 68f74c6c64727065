package com.smartxhosting.bot.adapters.discord;

import java.util.List;
import java.util.Map;

/**
 * A slash command as Discord lists it.
 *
 * @param name 1 to 32 lower-case letters, digits, dashes and underscores
 * @param options at most 25, the required ones first
 */
public record CommandSpec(String name, Description description, List<Option> options) {

  /**
   * What a command or an option is for, 1 to 100 characters.
   *
   * @param byLocale by Discord's locales, such as {@code de} or {@code es-ES}; where one is missing
   *     the customer sees {@code text}
   */
  public record Description(String text, Map<String, String> byLocale) {}

  /**
   * A text that may come with a command.
   *
   * @param name 1 to 32 lower-case letters, digits, dashes and underscores
   */
  public record Option(String name, Description description, Need need, Help help) {}

  public enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** Whether Discord asks us for suggestions while the customer types. */
  public enum Help {
    AUTOCOMPLETE,
    NONE
  }
}
