package com.smartxhosting.bot.channel;

import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Draws a chart for channels that take pictures. */
@FunctionalInterface
public interface Painter {

  /** The chart as a PNG. */
  byte[] png(Card.Drawing drawing);

  /** The chart, or nothing where it cannot be drawn: a card can do without its picture. */
  default Optional<byte[]> attempt(Card.Drawing drawing) {
    try {
      return Optional.of(png(drawing));
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Painter.class)
          .warn("A chart could not be drawn: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
