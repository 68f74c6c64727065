package com.smartxhosting.bot.adapters.discord;

import java.util.List;
import java.util.Optional;

/**
 * A framed part of a message. Empty texts are left out.
 *
 * @param title at most 256 characters
 * @param description at most 4096
 * @param fields at most 25
 * @param footer at most 2048
 * @param colour of the bar at its side, as {@code 0xRRGGBB}
 * @param image the name of the attachment that it shows
 */
public record Embed(
    String title,
    String description,
    List<Field> fields,
    String footer,
    Optional<Integer> colour,
    Optional<String> image) {

  /**
   * A name and what belongs to it.
   *
   * @param name 1 to 256 characters
   * @param value 1 to 1024
   */
  public record Field(String name, String value, Width width) {}

  /** How fields stand. */
  public enum Width {
    /** Up to three beside each other. */
    INLINE,
    WHOLE
  }
}
