package com.smartxhosting.bot.adapters.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.services.Servers.Server;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Which calls a server gets, how many, and in which units. */
class PleskCallsTest {

  private static final String XML = "POST /enterprise/control/agent.php";
  private static final String REST = "GET /api/v2/dns/records?domain=ada.example";

  @Test
  void a_zone_costs_three_calls_and_one_more_look_a_single_one() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      var panel = neighbours.ada();
      Expect.ok(panel.dns().zone("ada.example"));
      assertThat(neighbours.standIn.asked()).containsExactly(XML, XML, REST);

      Expect.ok(neighbours.ada().dns().zone("ada.example"));
      assertThat(neighbours.standIn.asked()).containsExactly(XML, XML, REST, REST);
    }
  }

  @Test
  void the_mailboxes_of_all_domains_cost_one_call() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      var mailboxes = neighbours.ada().mailboxes();
      var calls = neighbours.standIn.calls();

      assertThat(Expect.ok(mailboxes.overview()).mailboxes())
          .extracting(each -> each.address())
          .containsExactly("info@ada.example", "info@grün.example");
      assertThat(neighbours.standIn.calls()).isEqualTo(calls + 1);
    }
  }

  @Test
  void a_change_costs_four_calls_and_a_new_thing_one_more_to_look_at_it() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      var panel = neighbours.ada();
      var record = new RecordData("new.ada.example", RecordType.A, 3_600, "192.0.2.9");
      var secret = new Secret("Str0ng!Enough");
      var mailbox = new NewMailbox("new@ada.example", Optional.empty(), false, "");

      var added = new AtomicReference<DnsRecord>();
      assertThat(
              calls(neighbours, () -> added.set(Expect.ok(panel.dns().add("ada.example", record)))))
          .isEqualTo(5);
      assertThat(
              calls(
                  neighbours,
                  () -> Expect.ok(panel.dns().delete("ada.example", added.get().id(), record))))
          .isEqualTo(4);
      assertThat(calls(neighbours, () -> Expect.ok(panel.mailboxes().create(mailbox, secret))))
          .isEqualTo(5);
      assertThat(calls(neighbours, () -> Expect.ok(panel.mailboxes().delete("new@ada.example"))))
          .isEqualTo(4);
    }
  }

  private static int calls(Neighbours neighbours, Runnable turn) {
    var before = neighbours.standIn.calls();
    turn.run();
    return neighbours.standIn.calls() - before;
  }

  @Test
  void where_rest_is_switched_off_it_is_asked_once_and_then_let_be() {
    try (var neighbours = new Neighbours(PleskStandIn.old())) {
      var dns = neighbours.ada().dns();
      Expect.ok(dns.zone("ada.example"));
      Expect.ok(dns.zone("grün.example"));

      assertThat(neighbours.standIn.asked()).containsExactly(XML, XML, REST, XML, XML);
    }
  }

  @Test
  void how_much_is_used_costs_nothing_beside_the_opening_of_the_panel() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      var usage = Expect.ok(neighbours.ada().currentUsage()).orElseThrow();

      assertThat(usage.disk()).isEqualTo(new Usage.Amount(141_190_649, 5L << 30));
      assertThat(usage.traffic()).isEqualTo(new Usage.Amount(2_048, Usage.Amount.UNLIMITED));
      assertThat(neighbours.standIn.calls()).isEqualTo(2);
    }
  }

  @Test
  void a_server_that_does_not_count_leaves_that_to_others() {
    try (var neighbours = new Neighbours(PleskStandIn.old())) {
      assertThat(Expect.ok(neighbours.ada().currentUsage())).isEmpty();
    }
  }

  @Test
  void the_list_of_everybodys_wordpress_is_asked_for_once_in_a_while_but_before_a_login_anew() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      Expect.ok(neighbours.ada().logins().targets());
      Expect.ok(neighbours.eve().logins().targets());
      var site = Expect.ok(neighbours.ada().logins().wordPress()).getFirst();
      assertThat(lists(neighbours)).isEqualTo(1);

      Expect.ok(neighbours.ada().logins().mintAdmin(site.id(), "198.51.100.6"));
      assertThat(lists(neighbours)).isEqualTo(2);
    }
  }

  private static long lists(Neighbours neighbours) {
    return neighbours.standIn.asked().stream()
        .filter(each -> each.equals("GET /api/modules/wp-toolkit/v1/installations"))
        .count();
  }

  @Test
  void sizes_are_sent_in_bytes() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      var wanted =
          new NewMailbox("big@ada.example", Optional.of(250L << 20), false, "a <b>&amp;</b>");

      var made =
          Expect.ok(neighbours.ada().mailboxes().create(wanted, new Secret("Str0ng!Enough&<x>")));

      assertThat(neighbours.standIn.quota("big@ada.example")).isEqualTo(262_144_000L);
      assertThat(made.description()).isEqualTo("a <b>&amp;</b>");
      assertThat(neighbours.standIn.admits("big@ada.example", new Secret("Str0ng!Enough&<x>")))
          .isTrue();
    }
  }

  @Test
  void a_server_is_known_by_its_name_its_host_or_its_address() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      for (var server :
          List.of(
              new Server("WEB01", "", ""),
              new Server("Plesk 7", "web01", ""),
              new Server("Plesk 7", "", "web01"))) {
        Expect.ok(neighbours.servers.panel(server, Neighbours.ADA));
      }
      Expect.refused(
          neighbours.servers.panel(new Server("web02", "web02.example", ""), Neighbours.ADA));
      assertThat(neighbours.standIn.complaints()).isEmpty();
    }
  }

  @Test
  void a_domain_is_found_however_the_billing_system_writes_it() {
    try (var neighbours = new Neighbours(PleskStandIn.old())) {
      neighbours.standIn.customer("bo", "bo", 1, -1, -1, List.of("Bücher.example"));
      for (var written :
          List.of("bücher.example", "BÜCHER.example", "xn--bcher-kva.example", "bücher.example.")) {
        var panel =
            Expect.ok(neighbours.servers.panel(Neighbours.SERVER, new Subscription(written, "bo")));
        assertThat(Expect.ok(panel.domains())).containsExactly("bücher.example");
      }
      for (var nonsense : List.of("", "two words", "-", "<b>", "ada.example/..")) {
        Expect.refused(
            neighbours.servers.panel(Neighbours.SERVER, new Subscription(nonsense, "bo")));
      }
    }
  }
}
