package com.smartxhosting.bot.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Words WORDS =
      new Words(
          ZoneOffset.UTC, List.of("en"), List.of("com.smartxhosting.bot.adapters.sandbox.texts"));

  private static final Pattern KEY = Pattern.compile("\"(sandbox\\.[a-z]+\\.[a-z.-]+)\"");

  @Test
  void every_phrase_that_the_code_names_is_in_the_bundle_and_no_other() throws IOException {
    assertThat(named()).hasSizeGreaterThan(30).isEqualTo(WORDS.keys("en"));
  }

  @Test
  void every_phrase_is_a_pattern_that_can_be_read() {
    assertThat(WORDS.keys("en"))
        .allSatisfy(key -> assertThat(WORDS.placeholders("en", key)).isNotNull());
  }

  private static TreeSet<String> named() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var keys = new TreeSet<String>();
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        keys.addAll(
            KEY.matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet()));
      }
      return keys;
    }
  }
}
