package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.PasteLabels.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table whose first line says what its columns hold. An unknown column is not read. */
record PastedTable(Edge edge, List<Optional<Label>> columns) {

  private static final int LONGEST_HEAD = 200;

  /** What parts the cells of a line. */
  enum Edge {
    TAB("\t"),
    BAR("\\|"),
    SEMICOLON(";"),
    COMMA(","),
    BLANKS("\\s{2,}"),
    BLANK("\\s+");

    private final Pattern plain;
    private final Pattern outsideQuotes;

    Edge(String pattern) {
      this.plain = Pattern.compile(pattern);
      this.outsideQuotes = Pattern.compile(pattern + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    }

    List<String> cells(String line) {
      var text =
          this == BAR ? line.replaceFirst("^\\s*\\|", "").replaceFirst("\\|\\s*$", "") : line;
      var edge = text.contains("\"") ? outsideQuotes : plain;
      return edge.splitAsStream(text.strip()).map(String::strip).toList();
    }
  }

  /** Reads the line as the head of a table. */
  static Optional<PastedTable> headedBy(String line) {
    if (line.length() > LONGEST_HEAD) {
      return Optional.empty();
    }
    for (var edge : Edge.values()) {
      var columns = edge.cells(line).stream().map(PasteLabels::of).toList();
      var known = EnumSet.noneOf(Label.class);
      int labels = 0;
      for (var column : columns) {
        if (column.isPresent()) {
          known.add(asType(column.get()));
          labels++;
        }
      }
      boolean each =
          labels == columns.size() || edge != Edge.BLANK && labels * 3 >= columns.size() * 2;
      if (each && known.size() == labels && labels > 1 && known.contains(Label.VALUE)) {
        return Optional.of(new PastedTable(edge, columns));
      }
    }
    return Optional.empty();
  }

  /** What a row says, or nothing when it is none of this table. */
  Optional<Map<Label, String>> row(String line) {
    var cells = new ArrayList<>(edge.cells(line));
    if (cells.size() < 2) {
      return Optional.empty();
    }
    if (cells.size() > columns.size()) {
      gather(cells);
    }
    if (cells.size() > columns.size()) {
      return Optional.empty();
    }
    var said = new EnumMap<Label, String>(Label.class);
    for (int at = 0; at < cells.size(); at++) {
      var text = unquoted(cells.get(at));
      if (columns.get(at).isPresent() && !text.isEmpty()) {
        said.put(asType(columns.get(at).get()), text);
      }
    }
    return said.containsKey(Label.VALUE) ? Optional.of(said) : Optional.empty();
  }

  /** A text of several words between blanks is one cell. */
  private void gather(List<String> cells) {
    int value = columns.indexOf(Optional.of(Label.VALUE));
    if (edge == Edge.BLANK || edge == Edge.BLANKS) {
      while (cells.size() > columns.size()) {
        cells.set(value, cells.get(value) + " " + cells.remove(value + 1));
      }
    }
  }

  /** As values separated by commas are quoted, but not the strings of a text. */
  private String unquoted(String cell) {
    return (edge == Edge.COMMA || edge == Edge.SEMICOLON) && cell.matches("(?s)\".*\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  private static Label asType(Label label) {
    return label == Label.RECORD ? Label.TYPE : label;
  }
}
