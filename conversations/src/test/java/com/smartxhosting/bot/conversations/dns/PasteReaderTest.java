package com.smartxhosting.bot.conversations.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.Pasted.Told;
import com.smartxhosting.bot.conversations.dns.Pasted.Unclear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What providers send, and what is read of it. The samples lie in {@code pasted.txt}: each with the
 * lines that it should become, {@code ?} before those in which something had to be guessed, and
 * {@code !} before a piece of what must be told to be unclear. Those that are called "held" were
 * written before the reader and not looked at while it was made.
 */
class PasteReaderTest {

  private static final ZoneName SHOP = new ZoneName("shop.example");

  private record Sample(String name, String text, List<String> expected) {

    boolean held() {
      return name.startsWith("held");
    }

    boolean right() {
      return read().equals(expected.stream().sorted().toList());
    }

    /** As the expected lines are written. */
    List<String> read() {
      return PasteReader.read(text, SHOP).portions().stream()
          .<String>mapMulti(
              (portion, lines) -> {
                switch (portion) {
                  case Told told ->
                      lines.accept((told.doubts().isEmpty() ? "" : "? ") + told.record().line());
                  case Unclear unclear -> lines.accept("! " + named(unclear));
                  case Pasted.Talk _ -> {}
                }
              })
          .sorted()
          .toList();
    }

    private String named(Unclear unclear) {
      return expected.stream()
          .filter(line -> line.startsWith("! "))
          .map(line -> line.substring(2))
          .filter(unclear.source()::contains)
          .findFirst()
          .orElse(unclear.source() + " (" + Reading.phrase(unclear.why()) + ")");
    }

    /** Records that nobody has told, without a word of doubt. */
    List<String> wrong() {
      return read().stream()
          .filter(line -> !line.startsWith("?") && !line.startsWith("!"))
          .filter(line -> !expected.contains(line))
          .toList();
    }

    String shown() {
      return "%s\n  expected %s\n  read     %s\n"
          .formatted(
              name,
              String.join("\n           ", expected.stream().sorted().toList()),
              String.join("\n           ", read()));
    }
  }

  private static List<Sample> samples() {
    try (var file = PasteReaderTest.class.getResourceAsStream("pasted.txt")) {
      var all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(PasteReaderTest::sample).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample sample(String text) {
    var name = text.lines().findFirst().orElseThrow();
    var parts = text.substring(name.length() + 1).split("(?m)^--- expected\n");
    return new Sample(
        name,
        parts[0].replace("\\u00a0", "\u00a0").replace("\\u200b", "\u200b"),
        parts[1].lines().filter(line -> !line.isBlank()).toList());
  }

  @Test
  void nearly_all_that_providers_send_is_read_right() {
    var known = samples().stream().filter(sample -> !sample.held()).toList();
    assertThat(right(known, "Samples that the reader was made with")).isGreaterThanOrEqualTo(48);
  }

  @Test
  void so_is_what_the_reader_was_not_made_with() {
    var held = samples().stream().filter(Sample::held).toList();
    assertThat(right(held, "Samples held back")).isGreaterThanOrEqualTo(9);
  }

  private static int right(List<Sample> samples, String what) {
    var failed = samples.stream().filter(sample -> !sample.right()).toList();
    int right = samples.size() - failed.size();
    System.out.printf("%s: %d of %d read right%n", what, right, samples.size());
    failed.forEach(sample -> System.out.println(sample.shown()));
    return right;
  }

  @Test
  void nothing_is_read_wrong_without_being_marked() {
    assertThat(samples().stream().flatMap(sample -> sample.wrong().stream())).isEmpty();
  }
}
