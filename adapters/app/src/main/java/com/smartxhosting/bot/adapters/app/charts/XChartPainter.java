package com.smartxhosting.bot.adapters.app.charts;

import com.smartxhosting.bot.channel.Card.Drawing;
import com.smartxhosting.bot.channel.Card.Drawing.Bar;
import com.smartxhosting.bot.channel.Painter;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/**
 * Draws how much of each whole is used, one bar each, in percent. The ground is opaque, so that a
 * picture is as readable in a dark chat as in a light one.
 */
public final class XChartPainter implements Painter {

  private static final int WIDTH = 800;
  private static final int HEAD_AND_SCALE = 120;
  private static final int HEIGHT_OF_A_BAR = 90;
  private static final int STEP_OF_THE_SCALE = 75;

  private static final int LONGEST_TITLE = 30;
  private static final int LONGEST_LABEL = 30;

  private static final Color GROUND = Color.WHITE;
  private static final Color WORDS = new Color(0x1c2530);
  private static final Color GRID = new Color(0xdfe3e8);
  private static final Color USED = new Color(0x1259c3);

  /** Large, since phones show the picture at less than half its size. */
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 20);

  private static final Font LARGE = new Font(Font.SANS_SERIF, Font.BOLD, 24);

  @Override
  public byte[] png(Drawing drawing) {
    try {
      return ChartEncoder.getBytes(chart(drawing), "png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HorizontalBarChart chart(Drawing drawing) {
    var bars = drawing.bars();
    var chart =
        new HorizontalBarChartBuilder()
            .width(WIDTH)
            .height(HEAD_AND_SCALE + HEIGHT_OF_A_BAR * bars.size())
            .title(cut(drawing.title(), LONGEST_TITLE))
            .build();
    var percents = bars.stream().map(XChartPainter::percent).toList();
    style(chart.getStyler(), percents);
    chart.addSeries(
        "used", percents, bars.stream().map(bar -> cut(bar.label(), LONGEST_LABEL)).toList());
    return chart;
  }

  private static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }

  /** A bar without a limit is part of no whole: its label stands alone. */
  private static double percent(Bar bar) {
    return bar.limit() == 0 ? 0 : 100.0 * bar.used() / bar.limit();
  }

  private static void style(HorizontalBarStyler styler, List<Double> percents) {
    var most = percents.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    styler.setXAxisMin(0.0).setXAxisMax(Math.max(100, most));
    // XChart holds the bars' labels to this distance too, and leaves out those that are nearer
    styler.setXAxisTickMarkSpacingHint(STEP_OF_THE_SCALE);
    styler.setXAxisDecimalPattern("#'%'");
    styler.setAxisTickLabelsFont(SMALL).setAxisTickLabelsColor(WORDS);
    styler.setAxisTicksLineVisible(false).setAxisTicksMarksVisible(false);
    styler.setPlotGridHorizontalLinesVisible(false).setPlotGridLinesColor(GRID);
    styler.setSeriesColors(new Color[] {USED});
    styler.setLabelsVisible(false);
    styler.setAvailableSpaceFill(0.6);
    styler.setChartTitleFont(LARGE).setChartFontColor(WORDS);
    styler.setChartBackgroundColor(GROUND).setPlotBackgroundColor(GROUND);
    styler.setPlotBorderVisible(false).setLegendVisible(false).setChartPadding(20);
  }
}
