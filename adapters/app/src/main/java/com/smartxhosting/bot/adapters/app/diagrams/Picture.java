package com.smartxhosting.bot.adapters.app.diagrams;

import com.smartxhosting.bot.adapters.app.diagrams.Layout.PlacedArrow;
import com.smartxhosting.bot.adapters.app.diagrams.Layout.PlacedBox;
import com.smartxhosting.bot.adapters.app.diagrams.Layout.Point;
import com.smartxhosting.bot.diagram.Diagram;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a diagram as a PNG picture. */
public final class Picture {

  /** Phones show a picture at less than half its size. */
  private static final int SCALE = 2;

  /** What chats take as a picture and not as a file ends not far above. */
  private static final int LONGEST_SIDE = 5_000;

  private static final int HEAD = 7;
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.ITALIC, 12);

  private Picture() {}

  public static byte[] png(Diagram diagram) {
    var layout = Layout.of(diagram);
    var scale = Math.min(SCALE, (double) LONGEST_SIDE / Math.max(layout.width(), layout.height()));
    var image =
        new BufferedImage(
            (int) Math.ceil(layout.width() * scale),
            (int) Math.ceil(layout.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setColor(Paint.GROUND);
    canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
    canvas.scale(scale, scale);
    canvas.setStroke(new BasicStroke(1.3f));
    layout.arrows().forEach(arrow -> draw(arrow, canvas));
    layout.boxes().forEach(box -> draw(box, canvas));
    layout.arrows().forEach(arrow -> label(arrow, canvas));
    canvas.dispose();
    return encoded(image);
  }

  private static void draw(PlacedBox placed, Graphics2D canvas) {
    var look = placed.box().look();
    var corner = 2 * Paint.corner(look);
    canvas.setColor(Paint.of(look));
    canvas.fillRoundRect(placed.x(), placed.y(), placed.width(), placed.height(), corner, corner);
    canvas.setColor(Paint.LINES);
    canvas.drawRoundRect(placed.x(), placed.y(), placed.width(), placed.height(), corner, corner);
    canvas.setColor(Paint.WORDS);
    canvas.setFont(FONT);
    var lines = placed.box().lines();
    var y = placed.y() + (placed.height() - lines.size() * Layout.LINE) / 2 + Layout.LINE - 5;
    for (var line : lines) {
      centred(line, new Point(placed.x() + placed.width() / 2, y), canvas);
      y += Layout.LINE;
    }
  }

  private static void draw(PlacedArrow placed, Graphics2D canvas) {
    canvas.setColor(Paint.LINES);
    var points = placed.points();
    for (int i = 1; i < points.size(); i++) {
      canvas.drawLine(
          points.get(i - 1).x(), points.get(i - 1).y(), points.get(i).x(), points.get(i).y());
    }
    canvas.fill(head(points.get(points.size() - 2), points.getLast()));
  }

  private static Polygon head(Point from, Point to) {
    var along = Math.atan2(to.y() - (double) from.y(), to.x() - (double) from.x());
    var head = new Polygon();
    head.addPoint(to.x(), to.y());
    for (var side : new double[] {Math.PI - 0.45, Math.PI + 0.45}) {
      head.addPoint(
          (int) Math.round(to.x() + HEAD * 1.3 * Math.cos(along + side)),
          (int) Math.round(to.y() + HEAD * 1.3 * Math.sin(along + side)));
    }
    return head;
  }

  private static void label(PlacedArrow placed, Graphics2D canvas) {
    if (!placed.arrow().label().isEmpty()) {
      canvas.setFont(SMALL);
      canvas.setColor(Paint.WORDS);
      centred(
          placed.arrow().label(), new Point(placed.label().x(), placed.label().y() + 4), canvas);
    }
  }

  private static void centred(String words, Point at, Graphics2D canvas) {
    var width = canvas.getFontMetrics().stringWidth(words);
    canvas.drawString(words, at.x() - width / 2, at.y());
  }

  private static byte[] encoded(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
