package com.smartxhosting.bot.channel;

/** Draws a chart for channels that take pictures. */
@FunctionalInterface
public interface Painter {

  /** The chart as a PNG. */
  byte[] png(Card.Drawing drawing);
}
