package com.smartxhosting.bot.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

/** Texts in a customer's language. */
class WordsTest {

  private final Words words =
      new Words(
          ZoneId.of("Europe/Berlin"), List.of("en"), List.of("com.smartxhosting.bot.words.sample"));

  @Test
  void markup_of_a_phrase_becomes_emphasis() {
    assertThat(words.rich(Text.of("sample.styles").with("name", "www"), "en").spans())
        .containsExactly(
            new Span(Style.PLAIN, "Say "),
            new Span(Style.CODE, "www"),
            new Span(Style.PLAIN, " "),
            new Span(Style.BOLD, "loud"));
  }

  @Test
  void nothing_in_an_argument_is_markup_or_a_pattern() {
    var hostile = "<b>x</b> {0} '{' </code>";
    assertThat(words.rich(Text.of("sample.styles").with("name", hostile), "en").spans())
        .contains(new Span(Style.CODE, hostile));
    assertThat(words.rich(Text.words(hostile), "en").spans())
        .containsExactly(new Span(Style.PLAIN, hostile));
    assertThat(words.plain(Text.joined(List.of(Text.words("<a>"), Text.words("<b>")), " < "), "en"))
        .isEqualTo("<a> < <b>");
  }

  @Test
  void what_a_person_wrote_is_shown_as_it_is_and_sealed_wherever_it_is_stored() {
    var text = Text.of("sample.around").with("inner", new Text.Confided(new Secret("Hi <b>you")));
    assertThat(words.plain(text, "en")).contains("Hi <b>you");
    assertThat(text.toString()).doesNotContain("Hi");
    var codec = new Codec(Vault.ofRandomKey(), List.of(Text.class));
    var stored = codec.write(text, Text.class);
    assertThat(stored).doesNotContain("Hi");
    assertThat(codec.read(stored, Text.class)).isEqualTo(text);
  }

  @Test
  void a_phrase_inside_a_phrase_keeps_its_emphasis() {
    var inner = Text.of("sample.styles").with("name", "mail");
    assertThat(words.rich(Text.of("sample.around").with("inner", inner), "en").spans())
        .contains(new Span(Style.CODE, "mail"), new Span(Style.BOLD, "loud"));
  }

  @Test
  void numbers_days_and_moments_are_told_as_people_tell_them() {
    assertThat(words.plain(Text.of("sample.count").with("n", 1), "en")).isEqualTo("One record");
    assertThat(words.plain(Text.of("sample.count").with("n", 1200), "en"))
        .isEqualTo("1,200 records");
    assertThat(words.plain(Text.of("sample.when").with("when", LocalDate.of(2026, 3, 2)), "en"))
        .isEqualTo("On March 2, 2026");
    assertThat(
            words.plain(
                Text.of("sample.when").with("when", Instant.parse("2026-03-02T23:30:00Z")), "en"))
        .contains("Mar 3, 2026")
        .contains("12:30");
  }

  @Test
  void whoever_speaks_something_else_is_spoken_to_in_the_first_language() {
    assertThat(words.nearest("de-AT")).isEqualTo("en");
    assertThat(words.nearest("en-GB")).isEqualTo("en");
    assertThat(words.nearest("")).isEqualTo("en");
    assertThat(words.nearest("not a tag!")).isEqualTo("en");
    assertThat(words.plain(Text.of("sample.when").with("when", "today"), "tlh"))
        .isEqualTo("On today");
  }

  @Test
  void a_missing_phrase_is_a_bug_and_two_of_a_name_stop_the_start() {
    assertThatThrownBy(() -> words.plain(Text.of("sample.nothing"), "en"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("sample.nothing");
    assertThatThrownBy(
            () -> new Words(ZoneId.of("UTC"), List.of("en"), List.of(Orders.BUNDLE, Orders.BUNDLE)))
        .hasMessageContaining("Rename one");
    assertThatThrownBy(() -> new Words(ZoneId.of("UTC"), List.of("en"), List.of("no.such")))
        .hasMessageContaining("no.such");
  }
}
