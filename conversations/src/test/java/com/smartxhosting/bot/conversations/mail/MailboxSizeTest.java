package com.smartxhosting.bot.conversations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.mail.MailboxSize.Own;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.testing.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes as customers write them; a wrong unit would make mailboxes that are full at once. */
class MailboxSizeTest {

  private static final Stage STAGE =
      Stage.with(List.of(), "com.smartxhosting.bot.conversations.mail.texts");
  private static final long TEN_GIGABYTES = 10L * 1024 * 1024 * 1024;

  @ParameterizedTest
  @CsvSource({
    "500, 524288000",
    "500 MB, 524288000",
    "500mb, 524288000",
    "' 500 Mb ', 524288000",
    "1, 1048576",
    "1 MB, 1048576",
    "2 GB, 2147483648",
    "2g, 2147483648",
    "1.5 GB, 1610612736",
    "'1,5 GB', 1610612736",
    "10 GB, 10737418240",
    "1048576 B, 1048576",
    "1572865 B, 1572865"
  })
  void read_to_the_byte(String typed, long bytes) {
    assertThat(MailboxSize.read(typed, TEN_GIGABYTES)).isEqualTo(Parsed.valid(new Own(bytes)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ""                   | like 500 or 500 MB
          lots                 | like 500
          -5                   | like 500
          5 KB                 | like 500
          1,024 MB             | like 500
          ٥٠٠                  | like 500
          500 MB 🙂            | like 500
          <b>500</b>           | like 500
          0                    | at least 1 MB
          0.5                  | at least 1 MB
          1048575 B            | at least 1 MB
          10241                | up to 10 GB
          11 GB                | up to 10 GB
          999999999999999 TB   | up to 10 GB
          9999999999999999 GB  | like 500
          unlimited            | up to 10 GB
          """)
  void refused_with_what_would_do(String typed, String why) {
    assertThat(refusal(typed, TEN_GIGABYTES)).contains(why);
  }

  @Test
  void where_the_plan_has_no_limit_any_size_goes_and_none_at_all() {
    assertThat(MailboxSize.read("unlimited", Overview.UNLIMITED))
        .isEqualTo(Parsed.valid(new Own(Overview.UNLIMITED)));
    assertThat(MailboxSize.read("900 GB", Overview.UNLIMITED)).isInstanceOf(Parsed.Valid.class);
    assertThat(refusal("999999999999999 TB", Overview.UNLIMITED)).contains("smaller");
  }

  @ParameterizedTest
  @ValueSource(longs = {1_048_576, 1_048_577, 262_144_000, 2_147_483_648L, 1_610_612_736, -1})
  void what_stands_is_read_back_to_the_byte(long bytes) {
    assertThat(MailboxSize.read(MailboxSize.text(bytes), Overview.UNLIMITED))
        .isEqualTo(Parsed.valid(new Own(bytes)));
  }

  @ParameterizedTest
  @CsvSource({"262144000, 250 MB", "2147483648, 2 GB", "1610612736, 1536 MB", "1, 1 MB"})
  void written_without_rounding(long bytes, String written) {
    assertThat(MailboxSize.written(bytes)).isEqualTo(written);
  }

  private static String refusal(String typed, long largest) {
    return switch (MailboxSize.read(typed, largest)) {
      case Parsed.Invalid<MailboxSize>(var why) -> STAGE.words().plain(why, "en");
      case Parsed.Valid<MailboxSize>(var size) -> throw new AssertionError("Read as " + size);
    };
  }
}
