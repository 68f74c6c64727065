package com.smartxhosting.bot.adapters.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.smartxhosting.bot.channel.Card.Drawing.Bar;
import com.smartxhosting.bot.channel.Card.Drawing.Bars;
import com.smartxhosting.bot.channel.Card.Drawing.Funnel;
import com.smartxhosting.bot.channel.Card.Drawing.Stage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final int USED = 0xff1259c3;
  private static final int LEFT = 0xffc3362b;
  private static final int WORDS = 0xff1c2530;

  private static BufferedImage drawn(Bar... bars) throws IOException {
    var png = Charts.png(new Bars("Used by ada-lovell.example", List.of(bars)));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** How long the bars are in pixels, from the top down. */
  private static List<Integer> lengths(BufferedImage picture) {
    return lengths(picture, USED);
  }

  private static List<Integer> lengths(BufferedImage picture, int colour) {
    var lengths = new ArrayList<Integer>();
    int above = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      int row = y;
      int length =
          (int)
              IntStream.range(0, picture.getWidth())
                  .filter(x -> picture.getRGB(x, row) == colour)
                  .count();
      if (length > 0 && above == 0) {
        lengths.add(length);
      }
      above = length;
    }
    return lengths;
  }

  @Test
  void each_bar_is_as_long_as_its_part_of_its_own_whole() throws IOException {
    var picture = drawn(new Bar("Disk", 440, 500), new Bar("Traffic", 22, 100));

    assertThat(picture.getWidth()).isEqualTo(800);
    assertThat(picture.getHeight()).isEqualTo(300);
    var lengths = lengths(picture);
    assertThat(lengths).hasSize(2);
    assertThat(lengths.getFirst() / (double) lengths.getLast()).isCloseTo(4, within(0.1));
  }

  @Test
  void what_is_over_its_limit_still_fits_the_picture() throws IOException {
    var lengths = lengths(drawn(new Bar("Disk", 1000, 500), new Bar("Traffic", 50, 100)));

    assertThat(lengths).hasSize(2);
    assertThat(lengths.getFirst()).isLessThan(800);
    assertThat(lengths.getFirst() / (double) lengths.getLast()).isCloseTo(4, within(0.1));
  }

  @Test
  void without_a_limit_there_is_a_label_and_no_bar() throws IOException {
    var picture = drawn(new Bar("Disk", 440, 500), new Bar("Traffic, no limit", 22, 0));

    assertThat(lengths(picture)).hasSize(1);
    assertThat(picture.getHeight()).isEqualTo(300);
  }

  @Test
  void a_picture_is_opaque_so_that_a_dark_chat_does_not_shine_through() throws IOException {
    var picture = drawn(new Bar("Disk", 440, 500));

    assertThat(picture.getRGB(0, 0)).isEqualTo(0xffffffff);
  }

  @Test
  void long_names_leave_room_for_the_bars() throws IOException {
    var name = "a-very-long-name.".repeat(15) + "example";

    assertThat(lengths(drawn(new Bar(name, 100, 100))).getFirst()).isGreaterThan(300);
  }

  @Test
  void a_funnel_shows_how_many_came_and_how_many_of_them_went_away() throws IOException {
    var png =
        Charts.png(
            new Funnel(
                "Who came how far",
                List.of(new Stage("Opened: 40", 40, 0), new Stage("1. pick: 20 (-10)", 20, 10))));
    var picture = ImageIO.read(new ByteArrayInputStream(png));

    var reached = lengths(picture, USED);
    var left = lengths(picture, LEFT);
    assertThat(reached).hasSize(2);
    assertThat(left).hasSize(1);
    assertThat(reached.getFirst() / (double) reached.getLast()).isCloseTo(2, within(0.1));
    assertThat(reached.getLast() / (double) left.getFirst()).isCloseTo(2, within(0.1));
  }

  @Test
  void every_stage_of_a_funnel_has_its_label() throws IOException {
    var stages =
        IntStream.rangeClosed(1, 20).mapToObj(i -> new Stage(i + ". step: 9", 9, 0)).toList();
    var png = Charts.png(new Funnel("Who came how far", stages));
    var picture = ImageIO.read(new ByteArrayInputStream(png)).getSubimage(0, 0, 60, 1920);

    assertThat(lengths(picture, WORDS)).hasSizeGreaterThanOrEqualTo(20);
  }
}
