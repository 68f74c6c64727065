package com.smartxhosting.bot.adapters.sandbox;

import static com.smartxhosting.bot.conversations.contract.Company.Which.NEAR_LIMITS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Who.EVERY_KIND;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.login.Logins.Target;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the company in a box is beyond its ports: its books, its mail, its customers. */
class SandboxTest {

  private static final Secret PASSWORD = new Secret("Str0ng!Enough-For_All");
  private static final Secret CODE = new Secret("493027");
  private static final String ADAS_DOMAIN = "ada-lovell.example";

  @TempDir Path folder;

  @Test
  void what_customers_change_is_there_when_the_company_opens_again() {
    var record = new RecordData("kept." + ADAS_DOMAIN, RecordType.A, 300, "192.0.2.1");
    try (var sandbox = open(SandboxCompany.NOW)) {
      Expect.ok(zones(sandbox).add(ADAS_DOMAIN, record));
    }

    try (var sandbox = open(SandboxCompany.NOW.plus(1, ChronoUnit.DAYS))) {
      assertThat(Expect.ok(zones(sandbox).zone(ADAS_DOMAIN)).records())
          .extracting(kept -> kept.data())
          .containsOnlyOnce(record);
      assertThat(Expect.ok(account(sandbox, "1003").services())).hasSize(300);
    }
  }

  @Test
  void bills_stay_due_in_the_future_however_long_the_company_stands() {
    open(SandboxCompany.NOW).close();
    var later = SandboxCompany.NOW.plus(1_000, ChronoUnit.DAYS);

    try (var sandbox = open(later)) {
      var account = account(sandbox, "1002");
      for (var line : Expect.ok(account.services())) {
        Expect.ok(Expect.ok(account.service(line.id())).details())
            .billing()
            .nextDue()
            .ifPresent(due -> assertThat(due).isAfter(LocalDate.ofInstant(later, ZoneOffset.UTC)));
      }
    }
  }

  @Test
  void mail_is_kept_in_a_readable_file_and_heard_by_listeners() throws IOException {
    var heard = new ArrayList<Mail>();
    try (var sandbox = open(SandboxCompany.NOW)) {
      sandbox.onMail(heard::add);
      var ada = new Customer("1001", "Ada Lovell");
      Expect.ok(sandbox.directory().sendCode(ada, "ada@example.com", CODE, "en"));
    }

    assertThat(Files.readString(folder.resolve("sandbox-mail.txt")))
        .startsWith(
            """
            Date: Mon, 31 Aug 2026 10:15:00 GMT
            To: ada@example.com
            Subject: Your code for the hosting assistant

            Hello Ada Lovell,

            your code is 493027.""");
    assertThat(heard).singleElement().extracting(Mail::to).isEqualTo("ada@example.com");
    assertThat(heard.getFirst().toString()).doesNotContain("493027", "ada@example.com");
  }

  @Test
  void the_books_hold_no_password_code_or_login() throws IOException {
    String session;
    try (var sandbox = open(SandboxCompany.NOW)) {
      var service = Expect.ok(account(sandbox, "1001").service(new ServiceId("2001")));
      var panel = Expect.ok(service.panel());
      Expect.ok(Expect.ok(service.password()).change(PASSWORD));
      var mailbox = new NewMailbox("new@" + ADAS_DOMAIN, Optional.empty(), false, "");
      Expect.ok(panel.mailboxes().create(mailbox, PASSWORD));
      var address = Expect.ok(panel.logins().mint(Target.PLESK, ADAS_DOMAIN, "192.0.2.9"));
      session = URI.create(address.reveal()).getQuery().replace("session=", "");
      var ada = new Customer("1001", "Ada Lovell");
      Expect.ok(sandbox.directory().sendCode(ada, "ada@example.com", CODE, "en"));
    }

    var stored = Files.readString(folder.resolve("sandbox.db"), StandardCharsets.ISO_8859_1);
    assertThat(stored)
        .contains(ADAS_DOMAIN)
        .doesNotContain(PASSWORD.reveal(), session, CODE.reveal());
  }

  @Test
  void a_service_that_was_suspended_while_its_panel_was_open_takes_no_more_changes()
      throws SQLException {
    try (var sandbox = open(SandboxCompany.NOW)) {
      var service = Expect.ok(account(sandbox, "1001").service(new ServiceId("2001")));
      var panel = Expect.ok(service.panel());
      var password = Expect.ok(service.password());
      suspend("2001");

      var record = new RecordData("late." + ADAS_DOMAIN, RecordType.A, 300, "192.0.2.1");
      Expect.refused(panel.dns().add(ADAS_DOMAIN, record));
      Expect.refused(panel.mailboxes().delete("info@" + ADAS_DOMAIN));
      Expect.refused(password.change(PASSWORD));
      Expect.refused(service.panel());
    }
  }

  @Test
  void when_the_books_are_gone_calls_fail_with_a_reference() {
    var sandbox = open(SandboxCompany.NOW);
    var zones = zones(sandbox);
    sandbox.close();

    Expect.failed(zones.zone(ADAS_DOMAIN));
    Expect.failed(
        zones.add(ADAS_DOMAIN, new RecordData("x." + ADAS_DOMAIN, RecordType.A, 300, "192.0.2.1")));
  }

  @Test
  void a_company_in_memory_keeps_the_same_rules() {
    try (var sandbox = Sandbox.inMemory(SandboxSettings.calm(), () -> SandboxCompany.NOW)) {
      var record = new RecordData("new." + ADAS_DOMAIN, RecordType.A, 300, "192.0.2.1");

      Expect.ok(zones(sandbox).add(ADAS_DOMAIN, record));
      Expect.refused(zones(sandbox).add(ADAS_DOMAIN, record));
    }
  }

  @Test
  void crowds_of_customers_are_added_once() {
    try (var sandbox = open(SandboxCompany.NOW)) {
      sandbox.populate(20);
      sandbox.populate(30);
      sandbox.populate(10);

      for (var n = 1; n <= 30; n++) {
        var services = Expect.ok(account(sandbox, "bench-" + n).services());
        assertThat(services)
            .singleElement()
            .satisfies(
                line -> {
                  assertThat(line.status()).isEqualTo(ServiceStatus.ACTIVE);
                  assertThat(line.domain()).endsWith(".example").startsWith("bench-");
                });
        assertThat(Expect.ok(zones(sandbox, "bench-" + n).zone(services.getFirst().domain())))
            .extracting(zone -> zone.records().size())
            .isEqualTo(10);
      }
      Expect.refused(sandbox.accounts().open(actor("bench-31")));
    }
  }

  @Test
  void of_many_who_add_the_same_record_at_once_one_succeeds() {
    try (var company = SandboxCompany.fresh()) {
      var dns = company.panel(SHARED).dns();
      var record = new RecordData("race." + ADAS_DOMAIN, RecordType.A, 300, "192.0.2.1");

      var outcomes = atOnce(40, n -> dns.add(ADAS_DOMAIN, record));

      assertThat(outcomes).filteredOn(Outcome.Ok.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance).hasSize(39);
    }
  }

  @Test
  void of_many_who_want_the_last_place_one_gets_it() {
    try (var company = SandboxCompany.fresh()) {
      var panel = company.panel(NEAR_LIMITS);
      var domain = company.domain(NEAR_LIMITS);

      var records =
          atOnce(
              30,
              n ->
                  panel
                      .dns()
                      .add(
                          domain,
                          new RecordData("r" + n + "." + domain, RecordType.A, 300, "192.0.2.1")));
      var mailboxes =
          atOnce(
              10,
              n ->
                  panel
                      .mailboxes()
                      .create(
                          new NewMailbox("m" + n + "@" + domain, Optional.empty(), false, ""),
                          PASSWORD));

      assertThat(records).filteredOn(Outcome.Ok.class::isInstance).hasSize(1);
      assertThat(mailboxes).filteredOn(Outcome.Ok.class::isInstance).hasSize(1);
    }
  }

  @Test
  void the_seeded_customers_are_who_they_should_be() {
    try (var company = SandboxCompany.fresh()) {
      assertThat(company.account(ONE_SERVICE).customer().name()).isEqualTo("Ada Lovell");
      assertThat(Expect.ok(company.account(EVERY_KIND).services())).hasSize(12);
      assertThat(company.domain(SHARED)).isEqualTo(ADAS_DOMAIN);
      assertThat(Expect.ok(company.panel(SHARED).dns().zone(ADAS_DOMAIN)).records()).hasSize(12);
    }
  }

  private Sandbox open(Instant now) {
    return Sandbox.open(folder, SandboxSettings.calm(), () -> now);
  }

  private static Account account(Sandbox sandbox, String customer) {
    return Expect.ok(sandbox.accounts().open(actor(customer)));
  }

  private static Actor actor(String customer) {
    return Actor.stranger("test", customer)
        .become(new Customer(customer, "whoever"), SandboxCompany.NOW);
  }

  private static DnsZones zones(Sandbox sandbox) {
    return zones(sandbox, "1001");
  }

  private static DnsZones zones(Sandbox sandbox, String customer) {
    var account = account(sandbox, customer);
    var first = Expect.ok(account.services()).getFirst();
    return Expect.ok(Expect.ok(account.service(first.id())).panel()).dns();
  }

  private void suspend(String service) throws SQLException {
    try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sandbox.db"));
        var update =
            books.prepareStatement("update service set status = 'SUSPENDED' where id = ?")) {
      update.setString(1, service);
      update.executeUpdate();
    }
  }

  private static List<Outcome<?>> atOnce(int many, IntFunction<Outcome<?>> call) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, many).mapToObj(n -> threads.submit(() -> call.apply(n))).toList();
      var outcomes = new ArrayList<Outcome<?>>();
      for (var running : calls) {
        outcomes.add(running.get());
      }
      return outcomes;
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
