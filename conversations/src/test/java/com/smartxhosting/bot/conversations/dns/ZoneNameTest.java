package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.form.Parsed.valid;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.form.Parsed.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNameTest {

  private static final ZoneName EXAMPLE = new ZoneName("example.com");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A     | @                          | example.com
          A     | www                        | www.example.com
          A     | ' WWW '                    | www.example.com
          A     | www.                       | !dns.host.foreign
          A     | www.shop                   | www.shop.example.com
          A     | www.example.com            | www.example.com
          A     | www.example.com.           | www.example.com
          A     | WWW.Example.COM            | www.example.com
          A     | www.example.com.example.com| www.example.com
          A     | example.com                | example.com
          A     | example.com.               | example.com
          A     | example.com.example.com    | example.com
          A     | notexample.com             | !dns.host.foreign
          A     | www.example.net            | !dns.host.foreign
          A     | www.example.net.           | !dns.host.foreign
          A     | example.org                | !dns.host.foreign
          A     | shop.example.de            | !dns.host.foreign
          A     | www.de.example.com         | www.de.example.com
          A     | bücher                     | xn--bcher-kva.example.com
          A     | straße                     | xn--strae-oqa.example.com
          A     | xn--bcher-kva              | xn--bcher-kva.example.com
          A     | 例え                        | xn--r8jz45g.example.com
          A     | a。b                        | a.b.example.com
          A     | xn--a-ecp.b                | !dns.name.characters
          A     | ''                         | !dns.host.empty
          A     | ' '                        | !dns.host.empty
          A     | two words                  | !dns.name.spaces
          A     | www..shop                  | !dns.name.dots
          A     | .www                       | !dns.name.dots
          A     | .                          | !dns.name.dots
          A     | -www                       | !dns.name.hyphen
          A     | www-                       | !dns.name.hyphen
          A     | r3--sn                     | r3--sn.example.com
          A     | a_b                        | !dns.name.underscore
          A     | _dmarc                     | !dns.name.underscore
          A     | w+w                        | !dns.name.characters
          A     | <b>&                       | !dns.name.characters
          A     | http://www.example.com/    | !dns.name.url
          A     | me@example.com             | !dns.name.email
          A     | @everyone                  | !dns.name.email
          A     | 1                          | 1.example.com
          A     | *                          | *.example.com
          A     | *.shop                     | *.shop.example.com
          A     | *.example.com              | *.example.com
          A     | *.example.com.             | *.example.com
          A     | *.                         | !dns.name.empty
          A     | sh*p                       | !dns.name.characters
          A     | shop.*                     | !dns.name.characters
          NS    | *                          | !dns.host.wildcard
          SRV   | *                          | !dns.host.wildcard
          TXT   | _dmarc                     | _dmarc.example.com
          TXT   | key1._domainkey            | key1._domainkey.example.com
          TXT   | _dmarc.example.com.        | _dmarc.example.com
          CNAME | k2._domainkey              | k2._domainkey.example.com
          SRV   | _sip._tcp                  | _sip._tcp.example.com
          NS    | _acme-challenge            | _acme-challenge.example.com
          MX    | _dmarc                     | !dns.name.underscore
          CAA   | _x                         | !dns.name.underscore
          """)
  void a_host_is_read_as_a_name_of_the_zone(RecordType type, String written, String expected) {
    assertThat(Reading.of(EXAMPLE.host(written, type))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CNAME | mail                | mail.example.com
          CNAME | mail.example.com    | mail.example.com
          CNAME | mail.example.net    | mail.example.net
          CNAME | mail.example.net.   | mail.example.net
          CNAME | Mail.Example.NET    | mail.example.net
          CNAME | @                   | example.com
          CNAME | mail.               | !dns.target.short
          CNAME | _x.acm.example.net  | _x.acm.example.net
          MX    | _x.example.net      | !dns.name.underscore
          MX    | bücher.example      | xn--bcher-kva.example
          MX    | ''                  | !dns.target.empty
          MX    | .                   | ''
          SRV   | .                   | ''
          NS    | .                   | !dns.target.empty
          CNAME | 192.0.2.1           | !dns.target.address
          MX    | 2001:db8::1         | !dns.target.address
          NS    | 192.0.2             | !dns.target.number
          MX    | 999.1.1.1           | !dns.target.number
          CNAME | 7                   | !dns.target.number
          SRV   | two words           | !dns.name.spaces
          CNAME | https://example.net | !dns.name.url
          MX    | me@example.net      | !dns.name.email
          CNAME | *.example.net       | !dns.name.characters
          CNAME | a..b                | !dns.name.dots
          """)
  void a_target_with_a_dot_is_full_and_one_without_lies_in_the_zone(
      RecordType type, String written, String expected) {
    assertThat(Reading.of(EXAMPLE.target(written, type))).isEqualTo(expected);
  }

  @Test
  void a_label_may_have_63_bytes_on_the_server_and_a_name_253() {
    assertThat(EXAMPLE.host("a".repeat(63), RecordType.A)).isInstanceOf(Valid.class);
    assertThat(read("a".repeat(64))).isEqualTo("!dns.name.label");
    assertThat(read("ü".repeat(60))).isEqualTo("!dns.name.label");
    var part = "a".repeat(60) + ".";
    assertThat(EXAMPLE.host(part.repeat(3) + "b".repeat(58), RecordType.A))
        .isEqualTo(valid(part.repeat(3) + "b".repeat(58) + ".example.com"));
    assertThat(read(part.repeat(3) + "b".repeat(59))).isEqualTo("!dns.name.long");
    assertThat(read("*." + part.repeat(3) + "b".repeat(57))).isEqualTo("!dns.name.long");
    assertThat(read("x".repeat(5_000))).isEqualTo("!dns.name.label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"www", "@", "*", "*.shop", "bücher", "www.de", "a.com", "shop.net"})
  void what_is_filled_in_is_read_as_the_same_host_again(String written) {
    var host = written.equals("@") ? "example.com" : ascii(written) + ".example.com";
    assertThat(EXAMPLE.host(EXAMPLE.written(host, RecordType.A), RecordType.A))
        .isEqualTo(valid(host));
  }

  @Test
  void names_are_shown_in_unicode_without_the_domain() {
    var zone = new ZoneName("xn--bcher-kva.example");
    assertThat(zone.relative("xn--bcher-kva.example")).isEqualTo("@");
    assertThat(zone.relative("www.xn--bcher-kva.example")).isEqualTo("www");
    assertThat(zone.relative("xn--mnchen-3ya.xn--bcher-kva.example")).isEqualTo("münchen");
    assertThat(Reading.of(zone.host("www.bücher.example", RecordType.A)))
        .isEqualTo("www.xn--bcher-kva.example");
  }

  private static String read(String host) {
    return Reading.of(EXAMPLE.host(host, RecordType.A));
  }

  private static String ascii(String written) {
    return written.equals("bücher") ? "xn--bcher-kva" : written;
  }
}
