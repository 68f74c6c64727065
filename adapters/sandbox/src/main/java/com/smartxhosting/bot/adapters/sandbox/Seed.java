package com.smartxhosting.bot.adapters.sandbox;

import static com.smartxhosting.bot.adapters.sandbox.Plan.MAIL;
import static com.smartxhosting.bot.adapters.sandbox.Plan.WEB_BUSINESS;
import static com.smartxhosting.bot.adapters.sandbox.Plan.WEB_MINI;
import static com.smartxhosting.bot.adapters.sandbox.Plan.WEB_START;
import static com.smartxhosting.bot.adapters.sandbox.Plan.WORDPRESS;
import static com.smartxhosting.bot.adapters.sandbox.Plan.WORDPRESS_FREE;
import static com.smartxhosting.bot.adapters.sandbox.Plan.gib;
import static com.smartxhosting.bot.adapters.sandbox.Plan.mib;

import com.smartxhosting.bot.conversations.cancellation.Cancellations.Request;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.login.Logins.Condition;
import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.ServiceDetails.SslStatus;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The customers whom every new sandbox has: the same each time, but for the dates. */
final class Seed {

  private static final String ADA = "1001";
  private static final String BEN = "1002";
  private static final String CARLA = "1003";
  private static final String DANA = "1004";
  private static final String DANAS_COMPANY = "1005";
  private static final String ERIK = "1006";

  private static final long CARLAS_FIRST = 3_001;
  private static final int CARLAS_SERVICES = 300;
  private static final int CARLAS_RECORDS = 400;
  private static final int CARLAS_SITES = 29;
  private static final long BENCH_FIRST = 100_001;

  private final Handle books;
  private final Clerk clerk;
  private final LocalDate today;

  private Seed(Handle books, LocalDate today) {
    this.books = books;
    this.clerk = new Clerk(books);
    this.today = today;
  }

  /** Founds the company, unless it is there. */
  static void plant(Handle books, LocalDate today) {
    if (customers(books, "%") == 0) {
      var seed = new Seed(books, today);
      seed.clerk.plans();
      seed.ada();
      seed.ben();
      seed.carla();
      seed.dana();
      seed.erik();
      seed.clerk.zones(0);
      seed.records();
    }
    wordPresses(new Clerk(books)); // may be younger than the company
  }

  private static void wordPresses(Clerk clerk) {
    var blog = "ben-writes.example";
    clerk.wordPress(blog, "", "Ben writes", "6.8.1", Condition.UPDATES_DUE);
    clerk.wordPress(blog, "/shop", "Ben’s book shop", "6.8.3", Condition.RUNNING);
    clerk.wordPress(blog, "/old", "Ben’s first blog", "4.9.26", Condition.UNSUPPORTED);
    clerk.wordPress("ortiz-travel.example", "", "Ortiz Travel", "6.8.3", Condition.MAINTENANCE);
    clerk.wordPress("ortiz-travel.example", "/test", "Test <b>", "6.7.2", Condition.BROKEN);
    for (var n = 1; n <= CARLAS_SITES; n++) {
      var path = "/site-%02d".formatted(n);
      clerk.wordPress("stone-004.example", path, "Stone " + n, "6.8.3", Condition.RUNNING);
    }
    clerk.wordPresses();
  }

  /** Adds customers {@code bench-1} to {@code bench-n}, those that are missing. */
  static void populate(Handle books, LocalDate today, int customers) {
    var clerk = new Clerk(books);
    var last = clerk.lastDomain();
    for (var n = customers(books, "bench-%") + 1; n <= customers; n++) {
      var id = "bench-" + n;
      clerk.customer(id, "Bench " + n, id + "@example.com", "ACTIVE");
      clerk.service(
          Contract.active(
              BENCH_FIRST + n - 1, id, WEB_BUSINESS, id + ".example", today.minusDays(100)));
    }
    clerk.zones(last);
  }

  private static int customers(Handle books, String like) {
    return books
        .createQuery("select count(*) from customer where id like :like")
        .bind("like", like)
        .mapTo(Integer.class)
        .one();
  }

  private void ada() {
    clerk.customer(ADA, "Ada Lovell", "ada@example.com", "ACTIVE");
    clerk.service(
        Contract.active(2_001, ADA, WEB_START, "ada-lovell.example", ago(20, 12))
            .billed(BillingCycle.ANNUALLY, "59.40"));
    clerk.mailbox("ada@ada-lovell.example", mib(412), gib(1), true, "Ada");
    clerk.mailbox("info@ada-lovell.example", mib(37), mib(500), false, "Contact form");
    clerk.mailbox("orders@ada-lovell.example", 0, gib(1), false, "");
    clerk.option(2_001, "Daily backups", "7 days");
    clerk.option(2_001, "Extra disk space", "None");
  }

  private void ben() {
    clerk.customer(BEN, "Ben Ortiz", "ben@example.com", "ACTIVE");
    clerk.credit(BEN, "5.00");
    studio();
    clerk.service(
        Contract.active(2_102, BEN, WORDPRESS_FREE, "ben-writes.example", ago(14, 3))
            .billed(BillingCycle.QUARTERLY, "44.85"),
        "ortiz-travel.example");
    clerk.mailbox("ben@ben-writes.example", gib(2), -1, true, "");
    clerk.service(
        Contract.active(2_103, BEN, MAIL, "ortiz-mail.example", ago(50, 8))
            .billed(BillingCycle.FREE, "0.00")
            .secured(SslStatus.NONE));
    clerk.mailbox("ben@ortiz-mail.example", gib(4), gib(5), true, "Ben");
    clerk.mailbox("family@ortiz-mail.example", mib(950), gib(5), false, "Everybody");
    clerk.service(
        Contract.active(2_104, BEN, WEB_BUSINESS, "ortiz-books.example", ago(7, 1))
            .billed(BillingCycle.SEMI_ANNUALLY, "119.70")
            .secured(SslStatus.EXPIRED),
        "bücher.example",
        "ortiz-livres.example",
        "ortiz-libros.example",
        "ortiz-boeken.example");
    clerk.mailbox("hallo@bücher.example", mib(12), gib(2), false, "Bestellungen");
    fullHouse();
    leaving();
    inactive();
  }

  private void studio() {
    var studio = Contract.active(2_101, BEN, WEB_START, "ortiz-studio.example", ago(30, 5));
    clerk.service(studio);
    clerk.certificates("ortiz-studio.example", CertificateShelf.Story.ENDING);
    clerk.unpaid(studio, "INV-20417", "9.95", today.minusDays(3));
    clerk.unpaid(studio, "INV-20588", "9.95", today.plusDays(11));
    clerk.option(2_101, "Daily backups", "30 days");
  }

  /** Nearly nothing goes in any more: one mailbox, one record, a little disk space. */
  private void fullHouse() {
    clerk.service(
        Contract.active(2_105, BEN, WEB_MINI, "full-house.example", ago(26, 17))
            .billed(BillingCycle.BIENNIALLY, "79.00")
            .secured(SslStatus.SELF_SIGNED)
            .filled(97));
    for (var name : List.of("anna", "boris", "chen", "dora")) {
      clerk.mailbox(name + "@full-house.example", mib(98), mib(100), false, "");
    }
  }

  private void leaving() {
    clerk.service(
        Contract.active(2_106, BEN, WEB_START, "ortiz-farewell.example", ago(9, 20))
            .billed(BillingCycle.TRIENNIALLY, "149.00"));
    SandboxCancellations.file(
        books,
        2_106,
        new Request(
            When.END_OF_PERIOD,
            "The shop closes",
            today.minusDays(6),
            Billed.nextDue(books, 2_106, today).orElseThrow()));
  }

  private void inactive() {
    clerk.service(
        Contract.active(2_107, BEN, WEB_START, "ortiz-soon.example", today)
            .is(ServiceStatus.PENDING)
            .secured(SslStatus.NONE)
            .filled(0));
    var paused =
        Contract.active(2_108, BEN, WORDPRESS, "ortiz-paused.example", ago(16, 4))
            .is(ServiceStatus.SUSPENDED)
            .secured(SslStatus.UNKNOWN);
    clerk.service(paused);
    clerk.unpaid(paused, "INV-19003", "14.95", today.minusDays(40));
    clerk.service(
        Contract.active(2_109, BEN, WEB_START, "ortiz-old.example", ago(60, 2))
            .is(ServiceStatus.TERMINATED)
            .secured(SslStatus.NONE)
            .filled(0));
    clerk.service(
        Contract.active(2_110, BEN, MAIL, "ortiz-letters.example", ago(40, 9))
            .is(ServiceStatus.CANCELLED)
            .secured(SslStatus.NONE)
            .filled(0));
    clerk.service(
        Contract.active(2_111, BEN, WEB_START, "ortiz-once.example", ago(33, 6))
            .is(ServiceStatus.COMPLETED)
            .billed(BillingCycle.ONE_TIME, "250.00"));
    clerk.service(
        Contract.active(2_112, BEN, WEB_MINI, "ortiz-prize.example", ago(2, 2))
            .is(ServiceStatus.FRAUD)
            .secured(SslStatus.NONE)
            .filled(0));
  }

  private void carla() {
    clerk.customer(CARLA, "Carla Stone", "carla@example.com", "ACTIVE");
    for (var n = 1; n <= CARLAS_SERVICES; n++) {
      var plan = n == 1 ? WEB_BUSINESS : List.of(WEB_START, WORDPRESS, MAIL).get(n % 3);
      var status =
          n % 25 == 0
              ? ServiceStatus.TERMINATED
              : n % 10 == 0 ? ServiceStatus.SUSPENDED : ServiceStatus.ACTIVE;
      clerk.service(
          Contract.active(
                  CARLAS_FIRST + n - 1,
                  CARLA,
                  plan,
                  "stone-%03d.example".formatted(n),
                  ago(1 + n % 36, n % 28))
              .is(status)
              .filled(n % 90));
    }
  }

  private void dana() {
    clerk.customer(DANA, "Dana Weber", "dana@example.com", "ACTIVE");
    clerk.credit(DANA, "100.00");
    clerk.customer(DANAS_COMPANY, "Weber & Söhne GmbH", "dana@example.com", "ACTIVE");
    clerk.service(Contract.active(2_201, DANA, WEB_START, "dana-weber.example", ago(11, 11)));
    clerk.service(
        Contract.active(2_202, DANAS_COMPANY, WEB_BUSINESS, "weber-soehne.example", ago(47, 14)));
  }

  private void erik() {
    clerk.customer(ERIK, "Erik Sand", "erik@example.com", "CLOSED");
    clerk.service(
        Contract.active(2_301, ERIK, WEB_START, "erik-sand.example", ago(70, 1))
            .is(ServiceStatus.TERMINATED));
  }

  /** What customers have added to the zones that they were given. */
  private void records() {
    var ada = "ada-lovell.example";
    add(ada, "shop." + ada, RecordType.A, "198.51.100.20");
    add(ada, ada, RecordType.CAA, "0 issue \"letsencrypt.org\"");
    var full = "full-house.example";
    add(full, "api." + full, RecordType.A, "198.51.100.7");
    add(full, "blog." + full, RecordType.CNAME, full + ".");
    add(full, "_sip._tcp." + full, RecordType.SRV, "10 60 5060 api." + full + ".");
    add(full, full, RecordType.TXT, "\"site-verification=4f2a\"");
    var large = "stone-001.example";
    for (var n = 1; n <= CARLAS_RECORDS - ZoneTemplate.ENTRIES.size(); n++) {
      add(large, "host-%03d.%s".formatted(n, large), RecordType.A, "198.51.100." + n % 250);
    }
  }

  private void add(String domain, String host, RecordType type, String value) {
    clerk.record(domain, new RecordData(host, type, 3_600, value));
  }

  private LocalDate ago(int months, int days) {
    return today.minusMonths(months).minusDays(days);
  }
}
