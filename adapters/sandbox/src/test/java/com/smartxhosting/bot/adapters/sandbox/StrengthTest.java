package com.smartxhosting.bot.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {

  private static final Words WORDS =
      new Words(
          ZoneOffset.UTC, List.of("en"), List.of("com.smartxhosting.bot.adapters.sandbox.texts"));

  @ParameterizedTest
  @CsvSource({
    "VERY_WEAK,   apple",
    "WEAK,        apple1",
    "MEDIUM,      Apple123",
    "STRONG,      Apple12!",
    "VERY_STRONG, Apple12!Apple12!"
  })
  void each_level_takes_what_is_just_enough_and_the_weaker_levels_do_too(
      Strength level, String enough) {
    for (var each : Strength.values()) {
      assertThat(each.objection(new Secret(enough)).isEmpty())
          .as("%s takes a password just good enough for %s", each, level)
          .isEqualTo(each.compareTo(level) <= 0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VERY_WEAK   | abc              | at least 5 characters.",
        "WEAK        | ABCDEF           | a small letter, a digit.",
        "MEDIUM      | apple            | at least 8 characters, a capital letter, a digit.",
        "STRONG      | Apple1234        | a special character such as ! @ # $ %.",
        "VERY_STRONG | Apple12!         | at least 16 characters.",
      })
  void a_refusal_names_all_that_is_missing(Strength level, String weak, String missing) {
    var objection = level.objection(new Secret(weak)).orElseThrow();

    assertThat(WORDS.plain(objection, "en"))
        .isEqualTo("The password is not strong enough and was not set. It still needs: " + missing);
  }

  @ParameterizedTest
  @CsvSource({"'Apple 12!'", "Äpfel123!", "Apple12!😀"})
  void what_panels_cannot_store_is_refused_at_every_level(String password) {
    for (var level : Strength.values()) {
      assertThat(level.objection(new Secret(password))).isPresent();
    }
  }
}
