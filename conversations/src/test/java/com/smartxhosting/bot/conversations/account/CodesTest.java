package com.smartxhosting.bot.conversations.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Stage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and addresses as they are typed, stored and shown. */
class CodesTest {

  private final Codes codes = new Codes(Stage.VAULT, new Random(1));

  @ParameterizedTest
  @ValueSource(
      strings = {"123456", " 123 456 ", "123-456", "12 34 56", "123\u00a0456", "123–456", "١٢٣٤٥٦"})
  void six_digits_are_read_however_they_are_grouped(String text) {
    assertThat(Codes.parse(text)).isEqualTo(Parsed.valid(new Secret("123456")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "1234567", "12345a", "🙂", "123.456", "\u202E123456"})
  void anything_else_is_no_code(String text) {
    assertThat(Codes.parse(text)).isInstanceOf(Parsed.Invalid.class);
  }

  @Test
  void codes_have_six_digits_and_differ() {
    var first = codes.fresh();
    assertThat(first.reveal()).matches("\\d{6}");
    assertThat(codes.fresh()).isNotEqualTo(first);
  }

  @Test
  void a_code_is_stored_under_a_name_that_holds_for_its_chat_and_address_alone() {
    var ada = address("ada@example.com");
    var code = new Secret("123456");
    assertThat(codes.hash("telegram:1", ada, code))
        .isEqualTo(codes.hash("telegram:1", address("ADA@Example.COM"), code))
        .isNotEqualTo(codes.hash("telegram:2", ada, code))
        .isNotEqualTo(codes.hash("telegram:1", address("abe@example.com"), code))
        .isNotEqualTo(codes.hash("telegram:1", ada, new Secret("123457")))
        .doesNotContain("123456");
  }

  @ParameterizedTest
  @CsvSource({
    "ada@EXAMPLE.com,            ada@example.com,             a••@example.com",
    "Ada.Lovell+tea@example.com, Ada.Lovell+tea@example.com,  A••@example.com",
    "a@münchen.example,          a@xn--mnchen-3ya.example,    a••@xn--mnchen-3ya.example",
    "o'neil@sub.example.co.uk,   o'neil@sub.example.co.uk,    o••@sub.example.co.uk",
  })
  void an_address_is_kept_as_mail_servers_read_it_and_shown_masked(
      String typed, String kept, String masked) {
    assertThat(address(typed).value().reveal()).isEqualTo(kept);
    assertThat(address(typed).masked()).isEqualTo(masked);
    assertThat(address(typed).toString()).doesNotContain("@");
  }

  private static EmailAddress address(String text) {
    if (EmailAddress.parse(text) instanceof Parsed.Valid<EmailAddress>(var address)) {
      return address;
    }
    throw new AssertionError(text + " was not taken for an address");
  }
}
