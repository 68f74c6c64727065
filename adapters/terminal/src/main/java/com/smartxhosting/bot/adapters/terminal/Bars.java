package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.channel.Card.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A chart in characters that every terminal and every file can hold. */
final class Bars {

  private static final int LENGTH = 20;

  private Bars() {}

  static List<String> of(Drawing.Bars drawing, Page page) {
    return lines(drawing.bars(), Drawing.Bar::label, bar -> drawn(bar, page));
  }

  static List<String> of(Drawing.Funnel drawing) {
    var most = drawing.stages().stream().mapToLong(Drawing.Stage::reached).max().orElse(0);
    return lines(
        drawing.stages(),
        Drawing.Stage::label,
        stage -> "[" + gauge(most == 0 ? 0 : (double) stage.reached() / most) + "]");
  }

  private static <T> List<String> lines(
      List<T> bars, Function<T, String> label, Function<T, String> drawn) {
    var labels = bars.stream().map(label).map(Harmless::inLine).toList();
    var widest = labels.stream().mapToInt(Page::columns).max().orElse(0);
    var lines = new ArrayList<String>();
    for (var at = 0; at < bars.size(); at++) {
      lines.add("  " + Page.padded(labels.get(at), widest) + "  " + drawn.apply(bars.get(at)));
    }
    return lines;
  }

  private static String drawn(Drawing.Bar bar, Page page) {
    if (bar.limit() <= 0) {
      return "[%s]  no limit".formatted(".".repeat(LENGTH));
    }
    var share = Math.max(0, (double) bar.used() / bar.limit());
    var gauge = gauge(share);
    // the label tells the amounts, in units that a drawing does not know
    return "[%s]  %3d%%".formatted(share >= 1 ? page.ink().danger(gauge) : gauge, percent(share));
  }

  /** Any part shows, and only a whole one looks full. */
  private static String gauge(double share) {
    var full =
        share == 0 ? 0 : (int) Math.clamp(share * LENGTH, 1, share < 1 ? LENGTH - 1 : LENGTH);
    return "#".repeat(full) + "-".repeat(LENGTH - full);
  }

  /** What is not full is not said to be. */
  private static long percent(double share) {
    var rounded = Math.round(share * 100);
    return share < 1 ? Math.min(rounded, 99) : rounded;
  }
}
