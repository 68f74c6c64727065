package com.smartxhosting.bot.conversations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.testing.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand before the @. */
class LocalPartTest {

  private static final Stage STAGE =
      Stage.with(List.of(), "com.smartxhosting.bot.conversations.mail.texts");

  @ParameterizedTest
  @CsvSource({
    "info, info",
    "' Info ', info",
    "anna.smith, anna.smith",
    "a-b_c+d, a-b_c+d",
    "a--b, a--b",
    "_dmarc, _dmarc",
    "1, 1",
    "postmaster, postmaster",
    "info@bücher.example, info",
    "INFO@BÜCHER.example, info",
    "info@xn--bcher-kva.example, info",
    "info@bücher.example., info"
  })
  void taken_as_it_is_meant(String typed, String local) {
    assertThat(LocalPart.read(typed, "bücher.example")).isEqualTo(Parsed.valid(local));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                    | such as info for info@bücher.example
          "   "                 | such as info
          @bücher.example       | such as info
          info@other.example    | created on bücher.example
          info@                 | created on bücher.example
          a@b@bücher.example    | letters a to z
          .info                 | single dots
          info.                 | single dots
          in..fo                | single dots
          in fo                 | letters a to z
          münchen               | letters a to z
          <b>&                  | letters a to z
          @everyone             | created on bücher.example
          -info                 | letters a to z
          "in,fo"               | letters a to z
          """)
  void refused_with_what_would_do(String typed, String why) {
    assertThat(refusal(typed)).contains(why).doesNotContainIgnoringCase("invalid");
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 5_000})
  void too_long(int length) {
    assertThat(refusal("x".repeat(length))).contains("64 characters").doesNotContain("xxx");
  }

  @Test
  void sixty_four_characters_are_enough() {
    assertThat(LocalPart.read("x".repeat(64), "shop.example"))
        .isEqualTo(Parsed.valid("x".repeat(64)));
  }

  @Test
  void hostile_domains_are_other_domains() {
    for (var host : List.of("x".repeat(5_000), "\u202E🙂\u0007", "xn--\uFFFF", "..", "<b>&")) {
      assertThat(refusal("info@" + host)).contains("created on bücher.example");
    }
  }

  @Test
  void a_long_row_of_dots_is_judged_at_once() {
    assertThat(refusal("a" + "-a".repeat(31) + "!")).contains("letters a to z");
  }

  private static String refusal(String typed) {
    return switch (LocalPart.read(typed, "bücher.example")) {
      case Parsed.Invalid<String>(var why) -> STAGE.words().plain(why, "en");
      case Parsed.Valid<String>(var local) -> throw new AssertionError("Taken as " + local);
    };
  }
}
