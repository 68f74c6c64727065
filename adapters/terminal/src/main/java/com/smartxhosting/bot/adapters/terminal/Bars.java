package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Card.Drawing.Bar;
import java.util.ArrayList;
import java.util.List;

/** A chart in characters that every terminal and every file can hold. */
final class Bars {

  private static final int LENGTH = 20;

  private Bars() {}

  static List<String> of(Drawing drawing, Page page) {
    var lines = new ArrayList<String>();
    if (!drawing.title().isBlank()) {
      lines.add(page.ink().strong(Harmless.inLine(drawing.title())));
    }
    var widest =
        drawing.bars().stream()
            .mapToInt(bar -> Page.columns(Harmless.inLine(bar.label())))
            .max()
            .orElse(0);
    for (var bar : drawing.bars()) {
      lines.add(
          "  " + Page.padded(Harmless.inLine(bar.label()), widest) + "  " + (drawn(bar, page)));
    }
    return lines;
  }

  private static String drawn(Bar bar, Page page) {
    if (bar.limit() <= 0) {
      return "[%s]  no limit".formatted(".".repeat(LENGTH));
    }
    var share = Math.max(0, (double) bar.used() / bar.limit());
    // anything used shows, and only a full one looks full
    var full =
        share == 0 ? 0 : (int) Math.clamp(share * LENGTH, 1, share < 1 ? LENGTH - 1 : LENGTH);
    var gauge = "#".repeat(full) + "-".repeat(LENGTH - full);
    // the label tells the amounts, in units that a drawing does not know
    return "[%s]  %3d%%".formatted(share >= 1 ? page.ink().danger(gauge) : gauge, percent(share));
  }

  /** What is not full is not said to be. */
  private static long percent(double share) {
    var rounded = Math.round(share * 100);
    return share < 1 ? Math.min(rounded, 99) : rounded;
  }
}
