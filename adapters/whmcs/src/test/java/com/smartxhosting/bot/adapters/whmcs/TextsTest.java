package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  private static final Pattern KEY = Pattern.compile("\"(whmcs\\.[a-z]+\\.[a-z.-]+)\"");

  @Test
  void every_phrase_that_the_code_names_is_in_the_bundle_and_no_other() throws IOException {
    assertThat(named()).hasSizeGreaterThan(15).isEqualTo(WhmcsCompany.WORDS.keys("en"));
  }

  @Test
  void every_phrase_is_a_pattern_that_can_be_read() {
    assertThat(WhmcsCompany.WORDS.keys("en"))
        .allSatisfy(key -> assertThat(WhmcsCompany.WORDS.placeholders("en", key)).isNotNull());
  }

  @ParameterizedTest
  @CsvSource({
    "german,de",
    "English,en",
    "portuguese-br,pt-br",
    "farsi,fa",
    "norwegian,nb",
    "de,de",
    "klingon,klingon"
  })
  void whmcss_words_for_languages_are_understood(String word, String tag) {
    assertThat(Letters.tag(word)).isEqualTo(tag);
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
