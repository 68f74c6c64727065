package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.form.Parsed.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of a record that are not names: addresses, times and texts. */
class RecordPartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          203.0.113.7     | 203.0.113.7
          ' 203.0.113.7 ' | 203.0.113.7
          0.0.0.0         | 0.0.0.0
          255.255.255.255 | 255.255.255.255
          256.1.1.1       | !dns.ipv4.wrong
          1.2.3           | !dns.ipv4.wrong
          1.2.3.4.5       | !dns.ipv4.wrong
          1.2.3.          | !dns.ipv4.wrong
          01.2.3.4        | !dns.ipv4.wrong
          -1.2.3.4        | !dns.ipv4.wrong
          1.2.3.4/24      | !dns.ipv4.wrong
          1.2.3.4:80      | !dns.ipv4.wrong
          3405803783      | !dns.ipv4.wrong
          ١.٢.٣.٤         | !dns.ipv4.wrong
          ''              | !dns.ipv4.wrong
          2001:db8::7     | !dns.ipv4.is-ipv6
          www.example.com | !dns.ipv4.is-name
          localhost       | !dns.ipv4.is-name
          <b>&            | !dns.ipv4.wrong
          """)
  void an_ipv4_address(String written, String expected) {
    assertThat(Reading.of(IpAddresses.v4(written))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2001:db8::7                             | 2001:db8::7
          2001:0DB8:0000:0000:0000:0000:0000:0007 | 2001:db8::7
          2001:db8:0:0:1:0:0:1                    | 2001:db8::1:0:0:1
          2001:db8:0:1:1:1:1:1                    | 2001:db8:0:1:1:1:1:1
          1:0:0:2:0:0:0:3                         | 1:0:0:2::3
          ::                                      | ::
          ::1                                     | ::1
          1::                                     | 1::
          ::ffff:192.0.2.1                        | ::ffff:c000:201
          2001:db8::7::1                          | !dns.ipv6.wrong
          2001:db8:::7                            | !dns.ipv6.wrong
          1:2:3:4:5:6:7                           | !dns.ipv6.wrong
          1:2:3:4:5:6:7:8:9                       | !dns.ipv6.wrong
          12345::                                 | !dns.ipv6.wrong
          fe80::1%eth0                            | !dns.ipv6.wrong
          [2001:db8::7]                           | !dns.ipv6.wrong
          2001:db8::/32                           | !dns.ipv6.wrong
          g::1                                    | !dns.ipv6.wrong
          ''                                      | !dns.ipv6.wrong
          192.0.2.1                               | !dns.ipv6.is-ipv4
          www.example.com                         | !dns.ipv6.is-name
          """)
  void an_ipv6_address_in_its_canonical_form(String written, String expected) {
    assertThat(Reading.of(IpAddresses.v6(written))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3", "127.0.0.1", "192.168.0.1", "172.16.0.1", "172.31.9.9", "169.254.1.1",
        "100.64.0.1", "0.0.0.0", "::1", "::", "fd00::1", "fe80::1"
      })
  void a_private_address_is_known(String address) {
    assertThat(IpAddresses.unreachable(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"203.0.113.7", "172.32.0.1", "100.128.0.1", "192.0.2.1", "2001:db8::1", "::2:1"})
  void a_public_address_is_known(String address) {
    assertThat(IpAddresses.unreachable(address)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3600          | 3600
          60            | 60
          604800        | 604800
          5m            | 300
          30 min        | 1800
          1h            | 3600
          1 hour        | 3600
          2 Hours       | 7200
          1h30m         | 5400
          1 h, 30 min   | 5400
          1 day         | 86400
          1d 12h        | 129600
          1w            | 604800
          90s           | 90
          0             | !dns.ttl.zero
          0h            | !dns.ttl.zero
          59            | !dns.ttl.short
          604801        | !dns.ttl.long
          2w            | !dns.ttl.long
          999999999     | !dns.ttl.long
          9999999999    | !dns.ttl.wrong
          999999999w    | !dns.ttl.long
          -1            | !dns.ttl.wrong
          1.5h          | !dns.ttl.wrong
          1 2           | !dns.ttl.wrong
          soon          | !dns.ttl.wrong
          1 fortnight   | !dns.ttl.wrong
          ''            | !dns.ttl.wrong
          """)
  void a_time_to_live(String written, String expected) {
    assertThat(Reading.of(Ttl.parse(written))).isEqualTo(expected);
  }

  @Test
  void even_long_nonsense_is_read_at_once() {
    assertThat(Reading.of(Ttl.parse("1".repeat(5_000)))).isEqualTo("!dns.ttl.wrong");
    assertThat(Reading.of(Ttl.parse("1h".repeat(2_500) + "x"))).isEqualTo("!dns.ttl.wrong");
    assertThat(Reading.of(TxtStrings.read("\"" + "a\\".repeat(2_500))))
        .isEqualTo("!dns.text.quotes");
    assertThat(Reading.of(IpAddresses.v6("1:".repeat(2_500)))).isEqualTo("!dns.ipv6.wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "60, 1 minute", "300, 5 minutes", "3600, 1 hour", "5400, 1 hour 30 minutes",
    "86400, 1 day", "90061, 1 day 1 hour 1 minute 1 second", "604800, 7 days", "0, 0 seconds"
  })
  void a_time_to_live_in_words(long seconds, String expected) {
    var words =
        new Words(
            ZoneOffset.UTC,
            List.of("en"),
            List.of("com.smartxhosting.bot.conversations.dns.texts"));
    assertThat(words.plain(Ttl.words(seconds), "en")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          v=spf1 -all                | v=spf1 -all
          "v=spf1 -all"              | v=spf1 -all
          “v=spf1 -all”              | v=spf1 -all
          "one" "two"                | onetwo
          "one"   "two"              | onetwo
          "one""two"                 | onetwo
          " kept "                   |  ~ kept ~
          p="inner" quotes           | p="inner" quotes
          "say \\"hi\\""             | say "hi"
          "back\\\\slash"            | back\\slash
          a;b=c\\d                   | a;b=c\\d
          <b>& @everyone             | <b>& @everyone
          grün 🙂                     | grün 🙂
          "open                      | !dns.text.quotes
          "one" two                  | !dns.text.quotes
          "one" "two                 | !dns.text.quotes
          "one\\"                    | !dns.text.quotes
          ""                         | !dns.text.empty
          ~~                         | !dns.text.empty
          """)
  void a_text_with_and_without_quotes(String written, String expected) {
    assertThat(Reading.of(TxtStrings.read(written))).isEqualTo(expected);
  }

  @Test
  void a_text_with_what_cannot_be_seen_or_too_much_of_it_is_refused() {
    assertThat(Reading.of(TxtStrings.read("one\ntwo"))).isEqualTo("!dns.text.lines");
    assertThat(Reading.of(TxtStrings.read("bell\u0007"))).isEqualTo("!dns.text.unseen");
    assertThat(Reading.of(TxtStrings.read("right\u202Eleft"))).isEqualTo("!dns.text.unseen");
    assertThat(TxtStrings.read("x".repeat(4_096))).isInstanceOf(Valid.class);
    assertThat(Reading.of(TxtStrings.read("x".repeat(4_097)))).isEqualTo("!dns.text.long");
    assertThat(Reading.of(TxtStrings.read("ü".repeat(2_049)))).isEqualTo("!dns.text.long");
  }

  @Test
  void a_long_text_is_kept_in_strings_of_255_bytes() {
    assertThat(TxtStrings.written("x".repeat(255))).isEqualTo('"' + "x".repeat(255) + '"');
    assertThat(TxtStrings.written("x".repeat(256))).isEqualTo('"' + "x".repeat(255) + "\" \"x\"");
    assertThat(TxtStrings.written("a\"b\\c")).isEqualTo("\"a\\\"b\\\\c\"");
    assertThat(TxtStrings.written("ü")).isEqualTo("\"\\195\\188\"");
    assertThat(TxtStrings.written("ü".repeat(200)).split(" ")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A     | 203.0.113.7                        | 203.0.113.7
          AAAA  | 2001:DB8:0:0:0:0:0:7               | 2001:db8::7
          AAAA  | ::ffff:192.0.2.1                   | ::ffff:c000:201
          CNAME | WWW.Example.com.                   | www.example.com.
          CNAME | www.example.com                    | www.example.com.
          MX    | 10 Mail.Example.com.               | 10 mail.example.com.
          MX    | 0 .                                | 0 .
          NS    | ns1.example.net.                   | ns1.example.net.
          SRV   | 10 5 5060 SIP.example.com.         | 10 5 5060 sip.example.com.
          CAA   | 0 issue letsencrypt.org            | 0 issue "letsencrypt.org"
          CAA   | 128 iodef "mailto:a@example.com"   | 128 iodef "mailto:a@example.com"
          TXT   | "v=spf1 -all"                      | "v=spf1 -all"
          TXT   | "one" "two"                        | "onetwo"
          TXT   | bare                               | "bare"
          TXT   | "Grüße 🙂"                          | "Gr\\195\\188\\195\\159e \\240\\159\\153\\130"
          TXT   | "\\195\\188"                       | "\\195\\188"
          TXT   | "say \\"hi\\" \\\\"                | "say \\"hi\\" \\\\"
          """)
  void whatever_way_a_value_is_written_its_normal_form_is_one(
      RecordType type, String written, String expected) {
    assertThat(RecordValue.read(type, written).map(RecordValue::written)).contains(expected);
    assertThat(RecordValue.read(type, expected).map(RecordValue::written)).contains(expected);
  }

  @Test
  void long_texts_stay_what_they_are_through_the_zone_file() {
    for (var text : List.of("x".repeat(1_000), "ü🙂\"\\".repeat(200), "a b; c")) {
      assertThat(RecordValue.read(RecordType.TXT, TxtStrings.written(text)))
          .contains(new RecordValue.Words(text));
      assertThat(TxtStrings.read(text)).isEqualTo(valid(text));
    }
  }

  @ParameterizedTest
  @CsvSource({"A,nonsense", "MX,mail.example.com.", "AAAA,1.2.3.4", "SRV,1 2 3", "A,''"})
  void what_is_no_value_of_its_type_is_not_read(RecordType type, String written) {
    assertThat(RecordValue.read(type, written)).isEmpty();
  }
}
