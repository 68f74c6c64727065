package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.diagram.Diagram.Box;
import com.smartxhosting.bot.words.Rich;
import java.util.ArrayList;
import java.util.List;

/** Pictures as lines of text. */
final class Pictures {

  private Pictures() {}

  static List<String> of(Drawing drawing, Page page) {
    var lines = new ArrayList<String>();
    if (!drawing.title().isBlank()) {
      lines.add(page.ink().strong(Harmless.inLine(drawing.title())));
    }
    lines.addAll(
        switch (drawing) {
          case Drawing.Bars bars -> Bars.of(bars, page);
          case Drawing.Funnel funnel -> Bars.of(funnel);
          case Drawing.Qr(_, var address) -> QrText.of(address, page);
          case Drawing.Plan(var diagram) -> steps(diagram, page);
        });
    return lines;
  }

  /** Each box by its number, with the numbers of those that it leads to. */
  private static List<String> steps(Diagram diagram, Page page) {
    var ids = diagram.boxes().stream().map(Box::id).toList();
    var digits = String.valueOf(ids.size()).length();
    var indent = digits + 4;
    var lines = new ArrayList<String>();
    for (var box : diagram.boxes()) {
      var number = ("  %" + digits + "d. ").formatted(ids.indexOf(box.id()) + 1);
      var words = Wrapping.after(indent, Rich.plain(String.join(" ", box.lines())), page);
      for (var at = 0; at < words.size(); at++) {
        lines.add((at == 0 ? number : " ".repeat(indent)) + words.get(at));
      }
      for (var arrow : diagram.arrows()) {
        if (arrow.from().equals(box.id())) {
          var label = arrow.label().isEmpty() ? "" : Harmless.inLine(arrow.label()) + " ";
          lines.add(" ".repeat(indent) + label + "-> " + (ids.indexOf(arrow.to()) + 1));
        }
      }
    }
    return lines;
  }
}
