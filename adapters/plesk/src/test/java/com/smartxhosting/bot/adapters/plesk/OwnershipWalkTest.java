package com.smartxhosting.bot.adapters.plesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.login.Logins.WordPress;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Signed;
import com.smartxhosting.bot.conversations.ssl.x509.TestAuthority;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Eve walks through all there is with Ada's names and numbers, on a server that lets us do
 * everything.
 */
class OwnershipWalkTest {

  private static final Secret GOOD = new Secret("Str0ng!Enough-For_All");

  private static final TestAuthority.Signed LEAF = new TestAuthority().leaf("ada.example");

  private record Attempt(String what, Supplier<Outcome<?>> call) {}

  @ParameterizedTest(name = "121 attempts, over REST: {0}")
  @ValueSource(booleans = {true, false})
  void no_operation_reaches_what_is_anothers(boolean rest) {
    try (var neighbours = new Neighbours(rest ? PleskStandIn.modern() : PleskStandIn.old())) {
      neighbours.standIn.letsEncrypt("ada.example");
      neighbours.standIn.letsEncrypt("xn--grn-ioa.example");
      var before = neighbours.standIn.everythingOf(neighbours.ada);
      var attempts = attempts(neighbours);

      assertThat(attempts.size()).isEqualTo(121);
      assertThat(attempts)
          .allSatisfy(
              attempt ->
                  assertThat(attempt.call().get())
                      .as(attempt.what())
                      .isInstanceOf(Outcome.Refused.class));

      assertThat(neighbours.standIn.effects()).as("changes the server has seen").isEmpty();
      assertThat(neighbours.standIn.lastSession()).isEmpty();
      assertThat(neighbours.standIn.everythingOf(neighbours.ada)).isEqualTo(before);
    }
  }

  private static List<Attempt> attempts(Neighbours neighbours) {
    var attempts = new ArrayList<Attempt>();
    var eve = neighbours.eve();
    for (var domain : List.of("ada.example", "grün.example", "xn--grn-ioa.example")) {
      var records = Expect.ok(neighbours.ada().dns().zone(domain)).records();
      records.forEach(record -> onRecord(attempts, eve, domain, record));
      onDomain(attempts, eve, domain);
      onMailbox(attempts, eve, "info@" + domain);
      onCertificates(attempts, eve, domain);
    }
    attempts.add(
        new Attempt(
            "WordPress",
            () -> eve.logins().mintAdmin(installation(neighbours.ada()), "198.51.100.6")));
    return attempts;
  }

  private static String installation(Panel panel) {
    return Expect.ok(panel.logins().wordPress()).stream()
        .findFirst()
        .map(WordPress::id)
        .orElse("1");
  }

  private static void onCertificates(List<Attempt> attempts, Panel eve, String domain) {
    var own = eve.certificates();
    var signed = new Signed(LEAF.pem(), "");
    var key = new Secret(LEAF.key());
    attempts.add(new Attempt("pool", () -> own.pool(domain)));
    attempts.add(new Attempt("keep", () -> own.keep(domain, "evil", key, "")));
    attempts.add(new Attempt("install", () -> own.install(domain, "evil", signed, key)));
    attempts.add(new Attempt("issue", () -> own.issue(domain, Coverage.SITE)));
    for (var name : List.of("Lets Encrypt ada.example", "Lets Encrypt grün.example")) {
      for (var place : List.of(domain, "eve.example")) {
        attempts.add(new Attempt("use", () -> own.use(place, name)));
        attempts.add(new Attempt("complete", () -> own.complete(place, name, signed)));
        attempts.add(new Attempt("remove", () -> own.remove(place, name)));
      }
    }
  }

  private static void onRecord(List<Attempt> attempts, Panel eve, String domain, DnsRecord record) {
    var theirs = new RecordData("x." + domain, RecordType.A, 3_600, "192.0.2.66");
    var own = new RecordData("x.eve.example", RecordType.A, 3_600, "192.0.2.66");
    for (var zone : List.of(domain, "eve.example")) {
      attempts.add(
          new Attempt(
              "edit in " + zone, () -> eve.dns().edit(zone, record.id(), record.data(), theirs)));
      attempts.add(
          new Attempt(
              "delete in " + zone, () -> eve.dns().delete(zone, record.id(), record.data())));
    }
    attempts.add(
        new Attempt(
            "edit to own", () -> eve.dns().edit("eve.example", record.id(), record.data(), own)));
  }

  private static void onDomain(List<Attempt> attempts, Panel eve, String domain) {
    var theirs = new RecordData("x." + domain, RecordType.A, 3_600, "192.0.2.66");
    var fresh = new NewMailbox("evil@" + domain, Optional.empty(), true, "");
    attempts.add(new Attempt("zone", () -> eve.dns().zone(domain)));
    attempts.add(new Attempt("add", () -> eve.dns().add(domain, theirs)));
    attempts.add(new Attempt("add to own zone", () -> eve.dns().add("eve.example", theirs)));
    attempts.add(new Attempt("create mailbox", () -> eve.mailboxes().create(fresh, GOOD)));
    for (var target : Target.values()) {
      attempts.add(new Attempt("login", () -> eve.logins().mint(target, domain, "198.51.100.6")));
    }
  }

  private static void onMailbox(List<Attempt> attempts, Panel eve, String address) {
    var changes =
        new Changes(Optional.of(1L << 20), Optional.of(GOOD), Optional.of(true), Optional.of("me"));
    attempts.add(new Attempt("edit mailbox", () -> eve.mailboxes().edit(address, changes)));
    attempts.add(new Attempt("delete mailbox", () -> eve.mailboxes().delete(address)));
  }

  @Test
  void only_the_login_that_the_billing_system_names_opens_a_webspace() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      for (var login : List.of("eve-login", "eve-system", "admin", "", " ")) {
        Expect.refused(
            neighbours.servers.panel(Neighbours.SERVER, new Subscription("ada.example", login)));
      }
      for (var login : List.of("ada-login", "ADA-system")) {
        Expect.ok(
            neighbours.servers.panel(Neighbours.SERVER, new Subscription("ada.example", login)));
      }
      Expect.refused(
          neighbours.servers.panel(
              Neighbours.SERVER, new Subscription("grün.example", "ada-login")));
    }
  }

  @Test
  void the_administrators_own_webspace_gives_nobody_a_session() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      neighbours.standIn.administrators("shop-system", "shop.example");
      neighbours.standIn.wordpress("shop.example", "admin");

      var panel =
          Expect.ok(
              neighbours.servers.panel(
                  Neighbours.SERVER, new Subscription("shop.example", "shop-system")));

      assertThat(Expect.ok(panel.logins().targets())).containsExactly(Target.WEBMAIL);
      Expect.refused(panel.logins().mint(Target.PLESK, "shop.example", "198.51.100.6"));
      Expect.refused(panel.logins().mint(Target.WP_TOOLKIT, "shop.example", "198.51.100.6"));
      assertThat(neighbours.standIn.lastSession()).isEmpty();
    }
  }

  @Test
  void a_domain_that_has_gone_to_another_is_not_changed_any_more() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      var panel = neighbours.ada();
      var record = new RecordData("x.grün.example", RecordType.A, 3_600, "192.0.2.9");
      Expect.ok(panel.dns().add("grün.example", record));

      neighbours.standIn.give("xn--grn-ioa.example", neighbours.eve);

      Expect.refused(
          panel
              .dns()
              .add(
                  "grün.example",
                  new RecordData("y.grün.example", RecordType.A, 3_600, "192.0.2.9")));
    }
  }

  @Test
  void what_the_server_has_suspended_stays_as_it_is() {
    try (var neighbours = new Neighbours(PleskStandIn.modern())) {
      neighbours.standIn.suspend(neighbours.ada);

      var reason = Expect.refused(neighbours.servers.panel(Neighbours.SERVER, Neighbours.ADA));

      assertThat(reason.toString()).contains("plesk.suspended");
    }
  }
}
