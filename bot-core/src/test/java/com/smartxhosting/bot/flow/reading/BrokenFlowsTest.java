package com.smartxhosting.bot.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.smartxhosting.bot.flow.reading.Reading.Flawed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What authors get wrong, and what they are told of it, as {@code broken-flows.txt} lists it. */
class BrokenFlowsTest {

  /** A file, and the first flaw that it must have, as {@code line:column sentence}. */
  private record Broken(String name, String flaw, String file) {}

  @TestFactory
  List<DynamicTest> each_is_told_with_its_line_and_column() {
    return all().stream()
        .map(
            broken ->
                dynamicTest(
                    broken.name(),
                    () -> assertThat(flaws(broken.file()).getFirst()).isEqualTo(broken.flaw())))
        .toList();
  }

  @Test
  void there_are_forty_and_more() {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void three_megabytes_are_refused_unread() {
    assertThat(flaws("id: f\n".repeat(512 * 1024)))
        .containsExactly(
            "1:1 This file has 3072 KB; a flow has 64 KB at most."
                + " Leave out what the customer need not read.");
  }

  @Test
  void aliases_within_aliases_make_nothing_large() {
    assertThat(flaws("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
        .containsExactly("1:4 An '&name' is not read here; leave it out.");
  }

  @Test
  void a_text_longer_than_the_narrowest_channel_is_told() {
    var file = "id: f\ntitle: T\nabout: A\nsteps:\n  - end: " + "word ".repeat(400) + "\n";
    assertThat(flaws(file))
        .containsExactly(
            "5:10 This text has 1999 characters; the narrowest channel has room for 1500.");
  }

  @Test
  void several_flaws_come_in_the_order_of_the_file() {
    var file = "id: f\ntitle: T\nabout: A\nsteps:\n  - run: x\n  - check: y\n    yes: z\n";
    assertThat(flaws(file))
        .extracting(flaw -> flaw.substring(0, flaw.indexOf(' ')))
        .containsExactly("5:10", "6:12", "7:10");
  }

  private static List<String> flaws(String file) {
    return switch (FlowReader.read(file, Spoken.HERE)) {
      case Flawed(var flaws) ->
          flaws.stream()
              .map(flaw -> "%d:%d %s".formatted(flaw.line(), flaw.column(), flaw.sentence()))
              .toList();
      case Reading.Sound _ -> List.of("nothing is wrong with it");
    };
  }

  private static List<Broken> all() {
    var all = new ArrayList<Broken>();
    for (var part : Arrays.asList(resource().split("(?m)^### ")).stream().skip(1).toList()) {
      var lines = part.split("\n", 3);
      all.add(new Broken(lines[0], lines[1].substring(2), lines[2].stripTrailing() + "\n"));
    }
    return all;
  }

  private static String resource() {
    try (var file = BrokenFlowsTest.class.getResourceAsStream("broken-flows.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
