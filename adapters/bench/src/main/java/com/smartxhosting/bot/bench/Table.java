package com.smartxhosting.bot.bench;

import java.io.PrintStream;
import java.util.List;

/** All figures of a run below each other. */
final class Table {

  private static final Figure HEAD = new Figure("figure", "aim", "measured", "how");

  private Table() {}

  static void print(PrintStream out, List<Figure> figures) {
    int name = width(figures.stream().map(Figure::name).toList(), HEAD.name());
    int aim = width(figures.stream().map(Figure::aim).toList(), HEAD.aim());
    int measured = width(figures.stream().map(Figure::measured).toList(), HEAD.measured());
    var line = "%%-%ds  %%-%ds  %%-%ds  %%s%%n".formatted(name, aim, measured);
    out.println();
    out.printf(line, HEAD.name(), HEAD.aim(), HEAD.measured(), HEAD.how());
    out.printf(line, "-".repeat(name), "-".repeat(aim), "-".repeat(measured), "---");
    figures.forEach(
        figure -> out.printf(line, figure.name(), figure.aim(), figure.measured(), figure.how()));
  }

  private static int width(List<String> cells, String head) {
    return Math.max(head.length(), cells.stream().mapToInt(String::length).max().orElse(0));
  }
}
