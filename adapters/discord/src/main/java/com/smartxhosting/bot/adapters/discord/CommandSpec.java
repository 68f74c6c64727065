package com.smartxhosting.bot.adapters.discord;

import java.util.List;
import java.util.Map;

/**
 * A slash command as Discord lists it.
 *
 * @param name 1 to 32 lower-case letters, digits, dashes and underscores
 * @param description what it is for, 1 to 100 characters
 * @param options at most 25, the required ones first
 */
public record CommandSpec(Localized name, Localized description, List<Option> options) {

  /**
   * A line, and how it reads elsewhere.
   *
   * @param byLocale by Discord's locales, such as {@code de} or {@code es-ES}; where one is missing
   *     the customer sees {@code text}
   */
  public record Localized(String text, Map<String, String> byLocale) {}

  /**
   * What may come with a command.
   *
   * @param name and description as those of a command
   */
  public record Option(
      Localized name, Localized description, Need need, Help help, Content content) {

    /** A text. */
    public Option(Localized name, Localized description, Need need, Help help) {
      this(name, description, need, help, Content.TEXT);
    }
  }

  public enum Content {
    TEXT,
    FILE
  }

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
