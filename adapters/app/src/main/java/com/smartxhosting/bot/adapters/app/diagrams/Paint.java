package com.smartxhosting.bot.adapters.app.diagrams;

import com.smartxhosting.bot.diagram.Diagram.Look;
import java.awt.Color;

/** The colours of diagrams; the ground is opaque, for dark chats as for light ones. */
final class Paint {

  static final Color GROUND = Color.WHITE;
  static final Color WORDS = new Color(0x1c2530);
  static final Color LINES = new Color(0x5b6773);

  private Paint() {}

  static Color of(Look look) {
    return switch (look) {
      case SAYS -> new Color(0xf1f3f5);
      case ASKS -> new Color(0xe3eefc);
      case CHECKS -> new Color(0xfdf3d8);
      case RUNS -> new Color(0xe2f4e6);
      case WAITS -> new Color(0xf4e8fa);
      case HANDS_OVER -> new Color(0xfce4e1);
      case ENDS -> new Color(0xdfe3e8);
    };
  }

  /** How round the corners of a box are, in pixels. */
  static int corner(Look look) {
    return switch (look) {
      case SAYS, RUNS -> 4;
      case ASKS, CHECKS, WAITS -> 10;
      case HANDS_OVER, ENDS -> 20;
    };
  }
}
