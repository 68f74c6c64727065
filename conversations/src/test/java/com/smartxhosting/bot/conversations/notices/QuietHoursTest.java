package com.smartxhosting.bot.conversations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours in which nothing is told, by the clocks of a place. */
class QuietHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  private static boolean quiet(QuietHours hours, String there) {
    return hours.cover(LocalDateTime.parse(there).atZone(BERLIN).toInstant(), BERLIN);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T21:59:59, false",
    "2026-03-02T22:00:00, true",
    "2026-03-02T23:59:59, true",
    "2026-03-03T00:00:00, true",
    "2026-03-03T06:59:59, true",
    "2026-03-03T07:00:00, false",
    "2026-03-03T12:00:00, false"
  })
  void a_night_reaches_across_midnight(String there, boolean quiet) {
    assertThat(quiet(NIGHT, there)).isEqualTo(quiet);
  }

  @Test
  void a_siesta_lies_within_a_day() {
    var siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 30));
    assertThat(quiet(siesta, "2026-03-02T12:59:00")).isFalse();
    assertThat(quiet(siesta, "2026-03-02T15:29:00")).isTrue();
    assertThat(quiet(siesta, "2026-03-02T15:30:00")).isFalse();
    assertThat(quiet(siesta, "2026-03-02T23:00:00")).isFalse();
  }

  @Test
  void hours_go_by_the_clocks_of_the_place() {
    var noonInBerlin = LocalDateTime.parse("2026-03-02T12:00:00").atZone(BERLIN).toInstant();
    assertThat(NIGHT.cover(noonInBerlin, BERLIN)).isFalse();
    assertThat(NIGHT.cover(noonInBerlin, ZoneId.of("America/Los_Angeles"))).isTrue();
  }

  /** On 29 March 2026 the hour from 2 to 3 is left out in Berlin. */
  @Test
  void the_night_in_which_clocks_go_forward_is_an_hour_shorter_and_ends_on_the_clock() {
    assertThat(quiet(NIGHT, "2026-03-29T01:59:00")).isTrue();
    assertThat(quiet(NIGHT, "2026-03-29T03:00:00")).isTrue();
    assertThat(NIGHT.cover(Instant.parse("2026-03-29T04:59:59Z"), BERLIN)).isTrue();
    assertThat(NIGHT.cover(Instant.parse("2026-03-29T05:00:00Z"), BERLIN)).isFalse();
    var untilNever = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
    assertThat(untilNever.cover(Instant.parse("2026-03-29T01:29:00Z"), BERLIN)).isTrue();
    assertThat(untilNever.cover(Instant.parse("2026-03-29T01:30:00Z"), BERLIN)).isFalse();
  }

  /** On 25 October 2026 the hour from 2 to 3 comes twice in Berlin. */
  @Test
  void the_night_in_which_clocks_go_back_is_an_hour_longer_and_ends_on_the_clock() {
    assertThat(NIGHT.cover(Instant.parse("2026-10-25T05:59:59Z"), BERLIN)).isTrue();
    assertThat(NIGHT.cover(Instant.parse("2026-10-25T06:00:00Z"), BERLIN)).isFalse();
    var untilTwice = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
    assertThat(untilTwice.cover(Instant.parse("2026-10-25T00:29:00Z"), BERLIN)).isTrue();
    assertThat(untilTwice.cover(Instant.parse("2026-10-25T00:30:00Z"), BERLIN)).isFalse();
    assertThat(untilTwice.cover(Instant.parse("2026-10-25T01:15:00Z"), BERLIN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "22-7, 22:00-07:00",
    "22:30 - 6, 22:30-06:00",
    "10pm to 7am, 22:00-07:00",
    "'12am–6.15', 00:00-06:15",
    "12pm bis 1pm, 12:00-13:00",
    "0-24, ''",
    "23-24, 23:00-00:00",
    "' 22h until 7h ', 22:00-07:00",
    "22:00-07:00, 22:00-07:00"
  })
  void hours_are_read_as_people_write_them(String typed, String written) {
    var read = QuietHours.read(typed);
    if (written.isEmpty()) {
      assertThat(read).isInstanceOf(Invalid.class);
    } else {
      assertThat(read)
          .isInstanceOfSatisfying(
              Valid.class,
              valid ->
                  assertThat(((Optional<?>) valid.value()).map(it -> ((QuietHours) it).written()))
                      .contains(written));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", " Off", "no"})
  void none_is_an_answer(String typed) {
    assertThat(QuietHours.read(typed)).isEqualTo(new Valid<>(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "22",
        "25-7",
        "22-7:60",
        "13pm-7am",
        "0am-7am",
        "24:30-6",
        "22-22",
        "night",
        "<b>22-7</b>",
        "22-7-9",
        "\u202e7-22 x",
        "@everyone"
      })
  void anything_else_is_none(String typed) {
    assertThat(QuietHours.read(typed)).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "lisbon, Europe/Lisbon",
    "New York, America/New_York",
    "' são paulo', ''",
    "Sao Paulo, America/Sao_Paulo",
    "UTC, UTC",
    "UTC+2, +02:00",
    "-330, -03:30",
    "+05:45, +05:45",
    "+19, ''",
    "'', ''",
    "/, ''",
    "<b>, ''",
    "Nowhere, ''"
  })
  void zones_are_read_as_people_name_them(String typed, String id) {
    var read = Zones.read(typed == null ? "" : typed);
    if (id.isEmpty()) {
      assertThat(read).isInstanceOf(Invalid.class);
    } else {
      assertThat(read).isEqualTo(new Valid<>(ZoneId.of(id)));
    }
  }
}
