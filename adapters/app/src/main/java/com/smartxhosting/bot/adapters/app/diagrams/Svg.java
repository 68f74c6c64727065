package com.smartxhosting.bot.adapters.app.diagrams;

import static java.util.stream.Collectors.joining;

import com.smartxhosting.bot.adapters.app.diagrams.Layout.PlacedArrow;
import com.smartxhosting.bot.adapters.app.diagrams.Layout.PlacedBox;
import com.smartxhosting.bot.diagram.Diagram;
import java.awt.Color;

/** Draws a diagram as SVG. */
public final class Svg {

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
      font-family="sans-serif" font-size="13" text-anchor="middle">
      <title>%3$s</title>
      <defs><marker id="head" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" \
      orient="auto"><path d="M0 0L10 5L0 10z" fill="%4$s"/></marker></defs>
      <rect width="%1$d" height="%2$d" fill="%5$s"/>
      """;

  private Svg() {}

  public static String of(Diagram diagram) {
    var layout = Layout.of(diagram);
    var svg = new StringBuilder();
    svg.append(
        HEAD.formatted(
            layout.width(),
            layout.height(),
            escaped(diagram.title()),
            hex(Paint.LINES),
            hex(Paint.GROUND)));
    layout.arrows().forEach(arrow -> draw(arrow, svg));
    layout.boxes().forEach(box -> draw(box, svg));
    layout.arrows().forEach(arrow -> label(arrow, svg));
    return svg.append("</svg>\n").toString();
  }

  private static void draw(PlacedBox placed, StringBuilder svg) {
    var look = placed.box().look();
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(
                placed.x(),
                placed.y(),
                placed.width(),
                placed.height(),
                Paint.corner(look),
                hex(Paint.of(look)),
                hex(Paint.LINES)));
    var lines = placed.box().lines();
    var y = placed.y() + (placed.height() - lines.size() * Layout.LINE) / 2 + Layout.LINE - 5;
    for (var line : lines) {
      svg.append(words(placed.x() + placed.width() / 2, y, "", line));
      y += Layout.LINE;
    }
  }

  private static void draw(PlacedArrow placed, StringBuilder svg) {
    var points =
        placed.points().stream().map(point -> point.x() + "," + point.y()).collect(joining(" "));
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" marker-end=\"url(#head)\"/>\n"
            .formatted(points, hex(Paint.LINES)));
  }

  private static void label(PlacedArrow placed, StringBuilder svg) {
    if (!placed.arrow().label().isEmpty()) {
      svg.append(
          words(
              placed.label().x(),
              placed.label().y() + 4,
              " font-style=\"italic\"",
              placed.arrow().label()));
    }
  }

  private static String words(int x, int y, String style, String words) {
    return "<text x=\"%d\" y=\"%d\"%s fill=\"%s\">%s</text>\n"
        .formatted(x, y, style, hex(Paint.WORDS), escaped(words));
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
