package com.smartxhosting.bot.conversations.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.secret.Secret;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareCodeTest {

  private static final Secret CODE = new Secret("ABCDEF");

  @Test
  void fresh_codes_are_read_back_as_they_are_spoken() {
    var chance = new Random(7);
    assertThat(IntStream.range(0, 1_000).mapToObj(_ -> ShareCode.fresh(chance)).toList())
        .allSatisfy(
            code -> assertThat(ShareCode.parse(ShareCode.spoken(code).reveal())).contains(code))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABC-DEF", "abc-def", " abcdef ", "ABC DEF", "abc – def", "ABC—DEF"})
  void people_type_it_as_they_like(String typed) {
    assertThat(ShareCode.parse(typed)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ABC",
        "ABC-DEFG",
        "ABC-DE1",
        "ABL-DEF",
        "A-BCDEF",
        "ABC-DEF\nhello",
        "АВС-DEF"
      })
  void what_no_code_can_be_is_none(String typed) {
    assertThat(ShareCode.parse(typed)).isEmpty();
  }

  @Test
  void tokens_are_128_bits_that_fit_a_deep_link() {
    assertThat(ShareToken.fresh(new Random(7)).reveal()).matches("[A-Za-z0-9_-]{22}");
  }
}
