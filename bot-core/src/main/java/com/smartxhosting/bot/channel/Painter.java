package com.smartxhosting.bot.channel;

import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Draws for channels that take pictures. */
@FunctionalInterface
public interface Painter {

  /** The drawing as a PNG. */
  byte[] png(Card.Drawing drawing);

  /** The drawing, or nothing where it cannot be drawn: a card can do without its picture. */
  default Optional<byte[]> attempt(Card.Drawing drawing) {
    try {
      return Optional.of(png(drawing));
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Painter.class)
          .warn("A picture could not be drawn: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
