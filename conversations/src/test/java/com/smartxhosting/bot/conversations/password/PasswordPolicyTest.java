package com.smartxhosting.bot.conversations.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes a password good enough, and that every failing rule is told. */
class PasswordPolicyTest {

  private static final Stage STAGE =
      Stage.with(List.of(), "com.smartxhosting.bot.conversations.password.texts");

  private static final List<String> NAMES = List.of("ada7", "shop");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VERY_WEAK   | abcde
          WEAK        | abcde1
          MEDIUM      | Abcdefg1
          STRONG      | Abcdef1!
          VERY_STRONG | Abcdef1!Abcdef1!
          STRONG      | /start-1A!
          STRONG      | <b>&@everyone1A
          """)
  void good_enough(Strength strength, String password) {
    assertThat(new PasswordPolicy(strength).read(password, NAMES))
        .isEqualTo(Parsed.valid(new Secret(password)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          VERY_WEAK   | abcd             | fewer than 5
          VERY_WEAK   | ""               | fewer than 5
          WEAK        | abcdef           | no digit
          MEDIUM      | abcdefg1         | no capital letter
          MEDIUM      | ABCDEFG1         | no small letter
          STRONG      | Abcdefg1         | none of ! @ # $
          STRONG      | Abcdefg1-        | none of ! @ # $
          VERY_STRONG | Abcdef1!         | fewer than 16
          STRONG      | "Abc def1!"      | a space
          STRONG      | Äbcdefg1!A       | an accented letter
          STRONG      | xADA7cdef1!      | contains the name ada7
          STRONG      | x7adaCdef1!      | contains the name ada7
          STRONG      | MySHOP!2026      | contains the name shop
          """)
  void not_good_enough_and_why(Strength strength, String password, String why) {
    assertThat(refusal(strength, password)).contains(why, "Nothing was changed");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertThat(refusal(Strength.STRONG, "shop"))
        .contains("fewer than 8", "no capital", "no digit", "none of", "name shop");
  }

  @Test
  void hostile_passwords_are_refused_without_being_repeated() {
    for (var password :
        List.of("x".repeat(5_000), "\u0007\u202E🙂secret", "Abcdefg1!\n", "\u0000Abcdefg1!")) {
      assertThat(refusal(Strength.STRONG, password))
          .doesNotContain("secret", "xxxx", "\u0007", "Abcdefg");
    }
  }

  @ParameterizedTest
  @EnumSource(Strength.class)
  void generated_ones_pass_the_strictest_policy_and_have_no_look_alikes(Strength strength) {
    var strictest = new PasswordPolicy(Strength.VERY_STRONG);
    var random = new Random(11);
    for (int i = 0; i < 500; i++) {
      var password = new PasswordPolicy(strength).generate(random, NAMES).reveal();
      assertThat(password).hasSize(20).doesNotContainAnyWhitespaces().doesNotMatch(".*[lIO01o].*");
      assertThat(strictest.read(password, NAMES)).isInstanceOf(Parsed.Valid.class);
    }
  }

  @Test
  void a_generated_one_does_not_contain_a_name_even_by_chance() {
    var random = new Random(3);
    var policy = new PasswordPolicy(Strength.VERY_WEAK);
    var names = List.of("abc", "xyz", "kmn", "qrs");
    for (int i = 0; i < 2_000; i++) {
      var password = policy.generate(random, names).reveal().toLowerCase(Locale.ROOT);
      assertThat(names).noneMatch(password::contains);
    }
  }

  @ParameterizedTest
  @EnumSource(Strength.class)
  void the_rules_are_one_sentence(Strength strength) {
    var sentence = STAGE.words().plain(new PasswordPolicy(strength).rules(), "en");
    assertThat(sentence)
        .contains(Integer.toString(strength.shortest()))
        .endsWith(".")
        .doesNotContain(". ");
  }

  private static String refusal(Strength strength, String password) {
    return switch (new PasswordPolicy(strength).read(password, NAMES)) {
      case Parsed.Invalid<Secret>(var why) -> STAGE.words().plain(why, "en");
      case Parsed.Valid<Secret> _ -> throw new AssertionError("It was accepted");
    };
  }
}
