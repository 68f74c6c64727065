package com.smartxhosting.bot.conversations.dns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of hosts, in every form in which a back end may hold them. */
class HostNamesTest {

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "EXAMPLE.Com., example.com",
    "bücher.example, xn--bcher-kva.example",
    "BÜCHER.example., xn--bcher-kva.example",
    "xn--bcher-kva.example, xn--bcher-kva.example",
    "straße.example, xn--strae-oqa.example",
    "*.example.com, *.example.com",
    "_dmarc.example.com, _dmarc.example.com"
  })
  void a_name_is_read_in_whatever_form_it_comes(String written, String ascii) {
    assertThat(HostNames.ascii(written)).contains(ascii);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "two words",
        "-a.example",
        "a-.example",
        "a..b",
        "<b>",
        "a/b",
        "a@b"
      })
  void what_cannot_be_a_name_is_none(String written) {
    assertThat(HostNames.ascii(written)).isEmpty();
  }

  @Test
  void a_name_has_a_length() {
    assertThat(HostNames.ascii("a".repeat(63) + ".example")).isPresent();
    assertThat(HostNames.ascii("a".repeat(64) + ".example")).isEmpty();
    assertThat(HostNames.ascii("ab.".repeat(85))).isEmpty();
  }

  @Test
  void a_host_is_within_its_domain_and_in_no_other_that_ends_alike() {
    assertThat(HostNames.within("example.com", "example.com")).isTrue();
    assertThat(HostNames.within("www.example.com", "example.com")).isTrue();
    assertThat(HostNames.within("badexample.com", "example.com")).isFalse();
  }
}
