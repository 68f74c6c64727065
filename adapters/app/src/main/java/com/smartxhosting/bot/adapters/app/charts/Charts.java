package com.smartxhosting.bot.adapters.app.charts;

import com.smartxhosting.bot.channel.Card.Drawing.Bar;
import com.smartxhosting.bot.channel.Card.Drawing.Bars;
import com.smartxhosting.bot.channel.Card.Drawing.Funnel;
import com.smartxhosting.bot.channel.Card.Drawing.Stage;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/**
 * Charts as PNG pictures. The ground is opaque, so that a picture is as readable in a dark chat as
 * in a light one.
 */
public final class Charts {

  private static final int WIDTH = 800;
  private static final int HEAD_AND_SCALE = 120;
  private static final int HEIGHT_OF_A_BAR = 90;
  private static final int STEP_OF_THE_SCALE = 75;

  private static final int LONGEST_TITLE = 30;
  private static final int LONGEST_LABEL = 30;

  /** Longer, for the numbers stand at the end. */
  private static final int LONGEST_STAGE = 36;

  private static final Color GROUND = Color.WHITE;
  private static final Color WORDS = new Color(0x1c2530);
  private static final Color GRID = new Color(0xdfe3e8);
  private static final Color USED = new Color(0x1259c3);
  private static final Color LEFT = new Color(0xc3362b);

  /** Large, since phones show the picture at less than half its size. */
  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 20);

  private static final Font LARGE = new Font(Font.SANS_SERIF, Font.BOLD, 24);

  private Charts() {}

  /** How much of each whole is used, one bar each, in percent. */
  public static byte[] png(Bars drawing) {
    var bars = drawing.bars();
    var percents = bars.stream().map(Charts::percent).toList();
    var chart = chart(drawing.title(), HEIGHT_OF_A_BAR * bars.size());
    style(chart.getStyler(), Math.max(100, most(percents)));
    chart.getStyler().setXAxisDecimalPattern("#'%'");
    chart.addSeries("used", percents, labels(bars.stream().map(Bar::label), LONGEST_LABEL));
    return encoded(chart);
  }

  /** How many came to each stage, from the top down, and how many of them went away there. */
  public static byte[] png(Funnel drawing) {
    var stages = drawing.stages();
    var reached = stages.stream().map(Stage::reached).toList();
    var labels = labels(stages.stream().map(Stage::label), LONGEST_STAGE);
    var chart = chart(drawing.title(), HEIGHT_OF_A_BAR * stages.size());
    style(chart.getStyler(), Math.max(1, most(reached)));
    chart.getStyler().setXAxisDecimalPattern("#");
    chart.addSeries("reached", reached, labels);
    chart.addSeries("left", stages.stream().map(Stage::left).toList(), labels);
    return encoded(chart);
  }

  private static HorizontalBarChart chart(String title, int height) {
    return new HorizontalBarChartBuilder()
        .width(WIDTH)
        .height(HEAD_AND_SCALE + height)
        .title(cut(title, LONGEST_TITLE))
        .build();
  }

  private static List<String> labels(Stream<String> labels, int longest) {
    return labels.map(label -> cut(label, longest)).toList();
  }

  private static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most - 1) + "…";
  }

  /** A bar without a limit is part of no whole: its label stands alone. */
  private static double percent(Bar bar) {
    return bar.limit() == 0 ? 0 : 100.0 * bar.used() / bar.limit();
  }

  private static double most(List<? extends Number> lengths) {
    return lengths.stream().mapToDouble(Number::doubleValue).max().orElse(0);
  }

  private static void style(HorizontalBarStyler styler, double most) {
    styler.setXAxisMin(0.0).setXAxisMax(most);
    // XChart holds the bars' labels to this distance too, and leaves out those that are nearer
    styler.setXAxisTickMarkSpacingHint(STEP_OF_THE_SCALE);
    styler.setAxisTickLabelsFont(SMALL).setAxisTickLabelsColor(WORDS);
    styler.setAxisTicksLineVisible(false).setAxisTicksMarksVisible(false);
    styler.setPlotGridHorizontalLinesVisible(false).setPlotGridLinesColor(GRID);
    styler.setSeriesColors(new Color[] {USED, LEFT});
    styler.setLabelsVisible(false);
    styler.setAvailableSpaceFill(0.6);
    styler.setChartTitleFont(LARGE).setChartFontColor(WORDS);
    styler.setChartBackgroundColor(GROUND).setPlotBackgroundColor(GROUND);
    styler.setPlotBorderVisible(false).setLegendVisible(false).setChartPadding(20);
  }

  private static byte[] encoded(HorizontalBarChart chart) {
    try {
      return ChartEncoder.getBytes(chart, "png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
