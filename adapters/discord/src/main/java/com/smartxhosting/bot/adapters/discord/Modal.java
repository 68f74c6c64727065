package com.smartxhosting.bot.adapters.discord;

import java.util.List;

/**
 * A window with inputs. It can only be the first answer to an interaction, and not to a modal.
 *
 * @param customId 1 to 100 characters
 * @param title 1 to 45 characters
 * @param inputs one to five
 */
public record Modal(String customId, String title, List<TextInput> inputs) {

  /**
   * A line or a paragraph to fill in.
   *
   * @param customId 1 to 100 characters, the only one of its kind in the modal
   * @param label 1 to 45 characters
   * @param description a hint below the label, at most 100 characters; empty for none
   * @param placeholder at most 100 characters; empty for none
   * @param value what stands in it at first, within {@code shortest} and {@code longest}, or empty
   * @param longest at most 4000
   */
  public record TextInput(
      String customId,
      String label,
      String description,
      String placeholder,
      String value,
      Style style,
      Need need,
      int shortest,
      int longest) {
    @Override
    public String toString() {
      return "TextInput[" + customId + "]";
    }
  }

  /** How much can be seen of what is typed. */
  public enum Style {
    LINE,
    PARAGRAPH
  }

  /** Whether Discord lets the customer leave it empty. */
  public enum Need {
    REQUIRED,
    OPTIONAL
  }
}
