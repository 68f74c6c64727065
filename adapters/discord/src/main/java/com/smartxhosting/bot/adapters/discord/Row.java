package com.smartxhosting.bot.adapters.discord;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A row of what can be pressed below a message. */
public sealed interface Row {

  /** Up to five buttons beside each other. */
  record Buttons(List<Button> buttons) implements Row {}

  /**
   * A menu of 1 to 25 options, one or more of which are chosen.
   *
   * @param customId 1 to 100 characters, the only one of its kind in the message
   * @param placeholder at most 150 characters; empty for Discord's own
   */
  record Select(
      String customId,
      String placeholder,
      List<Option> options,
      int fewest,
      int most,
      Access access)
      implements Row {}

  /**
   * One of a select menu's options.
   *
   * @param value 1 to 100 characters, the only one of its kind in the menu
   * @param label 1 to 100 characters
   * @param description at most 100 characters; empty for none
   */
  record Option(String value, String label, String description, Choice choice) {}

  /** Whether an option is chosen before the customer does anything. */
  enum Choice {
    OPEN,
    CHOSEN
  }

  /** Whether it can be used. */
  enum Access {
    ENABLED,
    DISABLED
  }

  /** A button; its label has at most 80 characters. */
  sealed interface Button {

    String label();

    /**
     * A button that comes back as {@link Interaction.Press}.
     *
     * @param customId 1 to 100 characters, the only one of its kind in the message
     */
    record Press(String customId, String label, Style style, Optional<String> emoji, Access access)
        implements Button {}

    /** A way out of Discord; its address may let in whoever has it. */
    record Link(String label, URI address) implements Button {
      @Override
      public String toString() {
        return "Link[" + label + "]";
      }
    }
  }

  /** Colours of buttons. */
  enum Style {
    PRIMARY,
    SECONDARY,
    SUCCESS,
    DANGER
  }
}
