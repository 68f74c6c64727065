package com.smartxhosting.bot.adapters.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST /bot123456789:AAF3xabcdefghijklmnopqrstuvwxyz0123/getMe | POST /bot[token]/getMe
          sent to ada.lovelace+x@mail.example.com, ok | sent to [e-mail], ok
          <Ada> ada@example.com> | <Ada> [e-mail]>
          почта@пример.рф ждёт | [e-mail] ждёт
          /find?mail=ada%40example.com&x=1 | /find?mail=[e-mail]&x=1
          no such token: MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB | no such token: [token]
          POST https://discord.com/api/v10/interactions/91/aW50ZXJhY3Rpb24:x_y-z/callback | POST https://discord.com/api/v10/interactions/91/[token]/callback
          /webhooks/90/aW50ZXJhY3Rpb24?wait=true | /webhooks/90/[token]?wait=true
          authorization: Bot abc.def-123 | authorization: [hidden]
          Authorization: Bearer abc.def-123 | Authorization: [hidden]
          {"authorization":"Basic dXNlcjpwdw=="} | {"authorization":"[hidden]"}
          Your code is 123456. | Your code is [code].
          Code: 654321 | Code: [code]
          jdbc:postgresql://db/bot?user=bot&password=hunter2&x=1 | jdbc:postgresql://db/bot?user=bot&password=[hidden]&x=1
          """)
  void secrets_are_blanked(String written, String shown) {
    assertThat(Masking.masked(written)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23 05:02:03.123 INFO  On Telegram as @our_bot, by long polling",
        "a turn took 123456 ns; exit code 1",
        "conversation telegram:123456789 at turn 12",
        "mail.example.com has 10 records"
      })
  void the_rest_stays(String written) {
    assertThat(Masking.masked(written)).isEqualTo(written);
  }

  @Test
  void a_long_line_takes_no_longer_than_it_is_long() {
    // quadratic time would be a quarter of an hour
    var line = "x".repeat(2_000_000);
    assertThat(Masking.masked(line)).hasSize(2_000_000);
  }
}
