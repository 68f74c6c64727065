package com.smartxhosting.bot.adapters.plesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.plesk.wire.Credentials;
import com.smartxhosting.bot.adapters.plesk.wire.Trust;
import com.smartxhosting.bot.conversations.ssl.MemoryOrders;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which servers are talked to at all, and what an operator is told of the others. */
class TrustTest {

  private static final Credentials KEY = new Credentials.Key(new Secret(PleskStandIn.KEY));

  @Test
  void a_certificate_of_a_named_issuer_is_accepted() {
    try (var server = PleskStandIn.modern()) {
      assertThat(probe(server, server.settings("web01").trust()))
          .isInstanceOfSatisfying(
              Probe.Works.class,
              works ->
                  assertThat(works.words())
                      .isEqualTo(
                          "Plesk 18.0.66; DNS records over REST; logins to WP Toolkit; certificates"
                              + " of Let's Encrypt"));
    }
  }

  @Test
  void a_pinned_certificate_is_accepted_and_no_other() {
    try (var server = PleskStandIn.modern()) {
      assertThat(probe(server, new Trust.Pinned(server.certificates().sha256())))
          .isInstanceOf(Probe.Works.class);
    }
    try (var server = PleskStandIn.modern()) {
      assertUntrusted(probe(server, new Trust.Pinned("00".repeat(32))), server);
    }
  }

  @Test
  void nobody_else_is_trusted() {
    try (var server = PleskStandIn.modern()) {
      assertUntrusted(probe(server, new Trust.Public()), server);
    }
  }

  @Test
  void an_expired_certificate_is_not_trusted_even_when_pinned() {
    try (var server = PleskStandIn.expired()) {
      assertUntrusted(probe(server, server.settings("web01").trust()), server);
      assertUntrusted(probe(server, new Trust.Pinned(server.certificates().sha256())), server);
    }
  }

  private static void assertUntrusted(Probe probe, PleskStandIn server) {
    assertThat(probe)
        .isInstanceOfSatisfying(
            Probe.Fails.class,
            fails -> {
              assertThat(fails.problem()).contains("certificate is not trusted");
              assertThat(fails.remedy()).contains("BOT_PLESK_CERTIFICATES");
            });
    assertThat(server.calls()).isZero();
  }

  private static Probe probe(PleskStandIn server, Trust trust) {
    return probe(new PleskSettings.Server("web01", server.address(), KEY, trust));
  }

  private static Probe probe(PleskSettings.Server server) {
    var settings = PleskSettings.of(List.of(server)).paced(PleskCompany.PACE);
    try (var servers = PleskServers.open(settings, new MemoryOrders(), Clock.systemUTC())) {
      return servers.probe().getFirst();
    }
  }

  @Test
  void a_wrong_key_is_told_with_its_remedy_and_without_the_key() {
    try (var server = PleskStandIn.modern()) {
      var wrong = new Credentials.Key(new Secret("wrong-key-1234"));

      var probe =
          probe(
              new PleskSettings.Server(
                  "web01", server.address(), wrong, server.settings("web01").trust()));

      assertThat(probe)
          .isInstanceOfSatisfying(
              Probe.Fails.class,
              fails -> {
                assertThat(fails.problem()).contains("error 11003");
                assertThat(fails.remedy()).contains("BOT_PLESK_KEYS").contains("-ip-address");
              });
      assertThat(probe.toString()).doesNotContain("wrong-key-1234");
    }
  }

  @Test
  void nobody_at_an_address_is_told_with_the_port_to_open() {
    var gone = PleskStandIn.modern();
    gone.close();

    assertThat(probe(new PleskSettings.Server("web01", gone.address(), KEY, new Trust.Public())))
        .isInstanceOfSatisfying(
            Probe.Fails.class,
            fails -> {
              assertThat(fails.problem()).isEqualTo("no connection");
              assertThat(fails.remedy()).contains("Open port " + gone.address().getPort());
            });
  }

  @Test
  void a_server_without_rest_is_told_to_lack_it() {
    try (var server = PleskStandIn.old()) {
      assertThat(probe(server, server.settings("web01").trust()))
          .isInstanceOfSatisfying(
              Probe.Works.class,
              works ->
                  assertThat(works.words())
                      .contains("DNS records over XML")
                      .contains("it is installed, but does not answer us")
                      .contains("commands are not taken over REST"));
    }
  }

  @Test
  void clocks_that_are_apart_are_told_with_how_far() {
    try (var server = PleskStandIn.modern();
        var servers =
            PleskServers.open(
                PleskSettings.of(List.of(server.settings("web01"))).paced(PleskCompany.PACE),
                new MemoryOrders(),
                Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)))) {
      assertThat(servers.probe())
          .singleElement()
          .isInstanceOfSatisfying(
              Probe.Fails.class,
              fails -> {
                assertThat(fails.problem())
                    .matches("its clock is 3(599|600) seconds ahead of ours");
                assertThat(fails.remedy()).contains("NTP");
              });
    }
  }

  @Test
  void an_address_is_that_of_a_server_over_https() {
    for (var wrong :
        List.of(
            "http://web01.example:8443",
            "https://web01.example/login",
            "https://admin@web01.example",
            "https://web01.example/?x=1",
            "web01.example")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new PleskSettings.Server("web01", URI.create(wrong), KEY, new Trust.Public()));
    }
  }
}
