package com.smartxhosting.bot.conversations.upgrades;

import static com.smartxhosting.bot.conversations.house.SmallShop.BANDWIDTH;
import static com.smartxhosting.bot.conversations.house.SmallShop.DISK;
import static com.smartxhosting.bot.conversations.house.SmallShop.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.house.SmallShop;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption.Range;
import com.smartxhosting.bot.form.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the values of options are read. */
class ServiceOptionTest {

  @ParameterizedTest
  @CsvSource({"10,10", "10 GB,10", " 10 gb ,10", "None,0", "0,0"})
  void one_of_several_is_named_or_numbered(String typed, String value) {
    assertThat(DISK.read(typed)).isEqualTo(Parsed.valid(value));
  }

  @ParameterizedTest
  @CsvSource({"yes,yes", "YES ,yes", "no,no"})
  void a_switch_is_yes_or_no(String typed, String value) {
    assertThat(SUPPORT.read(typed)).isEqualTo(Parsed.valid(value));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "50,50", "100 GB,100", "100gb,100", "0050,50"})
  void a_quantity_is_a_number_within_its_steps(String typed, String value) {
    assertThat(BANDWIDTH.read(typed)).isEqualTo(Parsed.valid(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-50",
        "51",
        "150",
        "101 GB",
        "GB",
        "a lot",
        "1e2",
        "50.0",
        "99999999999",
        "٥٠"
      })
  void what_is_no_possible_quantity_is_refused(String typed) {
    assertThat(BANDWIDTH.read(typed)).isInstanceOf(Parsed.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "11", "lots", "<b>&", "@everyone"})
  void what_is_not_on_offer_is_refused(String typed) {
    assertThat(DISK.read(typed)).isInstanceOf(Parsed.Invalid.class);
    assertThat(SUPPORT.read(typed)).isInstanceOf(Parsed.Invalid.class);
  }

  @Test
  void steps_are_counted_from_the_smallest() {
    var odd =
        new ServiceOption(
            "1", "Mailboxes", new Range.Quantity(1, 9, 4, "", SmallShop.euros("1.00")), "1");
    assertThat(odd.read("5")).isEqualTo(Parsed.valid("5"));
    assertThat(odd.read("4")).isInstanceOf(Parsed.Invalid.class);
  }
}
