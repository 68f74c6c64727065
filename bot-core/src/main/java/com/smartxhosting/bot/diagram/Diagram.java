package com.smartxhosting.bot.diagram;

import java.util.ArrayList;
import java.util.List;

/** Boxes, and arrows between them. The first box is where it begins. */
public record Diagram(String title, List<Box> boxes, List<Arrow> arrows) {

  /** What a box stands for. */
  public enum Look {
    SAYS,
    ASKS,
    CHECKS,
    RUNS,
    WAITS,
    HANDS_OVER,
    ENDS
  }

  /**
   * A box.
   *
   * @param lines short enough to stand side by side with others
   */
  public record Box(String id, Look look, List<String> lines) {
    public Box {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An arrow.
   *
   * @param label may be empty
   */
  public record Arrow(String from, String to, String label) {}

  private static final int LINE = 28;
  private static final int MOST_LINES = 3;

  public Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /** Words in lines of a box; what is too long ends with an ellipsis. */
  public static List<String> lines(String words) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words.split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    var first = new ArrayList<>(lines.subList(0, MOST_LINES));
    first.set(MOST_LINES - 1, first.getLast() + " …");
    return first;
  }
}
