package com.smartxhosting.bot.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserAddressTest {

  private static final BrowserAddress BALANCED =
      new BrowserAddress(List.of(Network.parse("10.0.0.0/8"), Network.parse("2001:db8:a::1")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # peer          | X-Forwarded-For, one header after the other | the browser
          198.51.100.9    | -                                           | 198.51.100.9
          198.51.100.9    | 203.0.113.7                                 | 198.51.100.9
          10.0.0.1        | -                                           | 10.0.0.1
          10.0.0.1        | 203.0.113.7                                 | 203.0.113.7
          10.0.0.1        | 203.0.113.7:51234                           | 203.0.113.7
          10.0.0.1        | 1.1.1.1, 203.0.113.7                        | 203.0.113.7
          10.0.0.1        | 1.1.1.1 ; 203.0.113.7, 10.2.2.2             | 203.0.113.7
          10.0.0.1        | 10.3.3.3, 10.2.2.2                          | 10.3.3.3
          10.0.0.1        | unknown, 10.2.2.2                           | 10.2.2.2
          10.0.0.1        | <script>                                    | 10.0.0.1
          10.0.0.1        | ,                                           | 10.0.0.1
          [2001:db8:a::1] | [2001:db8::7]:443                           | 2001:db8:0:0:0:0:0:7
          2001:db8:a::1   | 2001:db8::7                                 | 2001:db8:0:0:0:0:0:7
          2001:db8:a::2   | 2001:db8::7                                 | 2001:db8:a:0:0:0:0:2
          ::ffff:10.0.0.1 | 203.0.113.7                                 | 203.0.113.7
          """)
  void only_what_trusted_hops_say_counts(String peer, String headers, String browser) {
    var forwarded = headers == null ? List.<String>of() : Arrays.asList(headers.split(";"));

    assertThat(BALANCED.of(peer, forwarded).getHostAddress()).isEqualTo(browser);
  }

  @Test
  void without_trusted_proxies_nobody_is_believed() {
    var alone = new BrowserAddress(List.of());

    assertThat(alone.of("127.0.0.1", List.of("203.0.113.7")).getHostAddress())
        .isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "balancer.example.com", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x"})
  void a_range_that_is_none_is_told(String text) {
    assertThatThrownBy(() -> Network.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("10.0.0.0/8");
  }
}
