package com.smartxhosting.bot.diagram;

import com.smartxhosting.bot.diagram.Diagram.Box;
import java.util.List;

/** A diagram as Mermaid text, which wikis and code hosts draw. */
public final class Mermaid {

  private Mermaid() {}

  public static String of(Diagram diagram) {
    var text = new StringBuilder("flowchart TD\n");
    var ids = diagram.boxes().stream().map(Box::id).toList();
    for (var box : diagram.boxes()) {
      text.append("  ").append(name(ids, box.id())).append(shaped(box)).append('\n');
    }
    for (var arrow : diagram.arrows()) {
      text.append("  ").append(name(ids, arrow.from())).append(" -->");
      if (!arrow.label().isEmpty()) {
        text.append("|\"").append(escaped(arrow.label())).append("\"|");
      }
      text.append(' ').append(name(ids, arrow.to())).append('\n');
    }
    return text.toString();
  }

  /** Steps may be called like words of Mermaid's own, such as "end". */
  private static String name(List<String> ids, String id) {
    return "s" + (ids.indexOf(id) + 1);
  }

  private static String shaped(Box box) {
    var words = '"' + escaped(String.join("<br>", box.lines())) + '"';
    return switch (box.look()) {
      case SAYS -> "[" + words + "]";
      case ASKS -> "[/" + words + "/]";
      case CHECKS -> "{" + words + "}";
      case RUNS -> "[[" + words + "]]";
      case WAITS -> "{{" + words + "}}";
      case HANDS_OVER, ENDS -> "([" + words + "])";
    };
  }

  private static String escaped(String words) {
    return words.replace("\"", "#quot;").replace("`", "#96;");
  }
}
