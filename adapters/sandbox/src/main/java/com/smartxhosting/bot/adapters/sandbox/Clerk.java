package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.login.Logins.Condition;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Puts customers and what they have into the books, unasked by any rule. */
record Clerk(Handle books) {

  private static final long UNLIMITED_USE = Plan.gib(3);

  void plans() {
    for (var plan : Plan.values()) {
      books
          .createUpdate(
              """
              insert into plan (name, kind, disk, traffic, mailboxes, records, default_quota, largest_quota)
              values (:name, :kind, :disk, :traffic, :mailboxes, :records, :default, :largest)
              """)
          .bind("name", plan.product)
          .bind("kind", plan.kind.name())
          .bind("disk", plan.disk)
          .bind("traffic", plan.traffic)
          .bind("mailboxes", plan.mailboxes)
          .bind("records", plan.records)
          .bind("default", plan.defaultQuota)
          .bind("largest", plan.largestQuota)
          .execute();
    }
  }

  void customer(String id, String name, String email, String status) {
    books
        .createUpdate("insert into customer (id, name, email, status) values (?, ?, ?, ?)")
        .bind(0, id)
        .bind(1, name)
        .bind(2, email)
        .bind(3, status)
        .execute();
  }

  /** A service, and its domains where the server still has them; their zones come later. */
  void service(Contract contract, String... moreDomains) {
    books
        .createUpdate(
            """
            insert into service (id, customer, plan, domain, status, login, registered, cycle, price,
              currency, payment, ssl, server, ip, disk_used, traffic_used)
            values (:id, :customer, :plan, :domain, :status, :login, :registered, :cycle, :price,
              'EUR', 'Credit Card', :ssl, :server, :ip, :disk, :traffic)
            """)
        .bind("id", contract.service())
        .bind("customer", contract.customer())
        .bind("plan", contract.plan().product)
        .bind("domain", contract.domain())
        .bind("status", contract.status().name())
        .bind("login", "sbx" + contract.service())
        .bind("registered", contract.registered().toString())
        .bind("cycle", contract.cycle().name())
        .bind("price", contract.price())
        .bind("ssl", contract.ssl().name())
        .bind("server", "web%02d.sandbox-hosting.example".formatted(1 + contract.service() % 4))
        .bind("ip", contract.ipv4())
        .bind("disk", used(contract, contract.plan().disk))
        .bind("traffic", used(contract, contract.plan().traffic))
        .execute();
    if (contract.status() == ServiceStatus.ACTIVE || contract.status() == ServiceStatus.SUSPENDED) {
      Stream.concat(Stream.of(contract.domain()), Stream.of(moreDomains))
          .forEach(domain -> domain(contract, domain));
    }
  }

  /** Gives the domains that have come after this one the zone that every domain starts with. */
  void zones(long after) {
    for (var entry : ZoneTemplate.ENTRIES) {
      books
          .createUpdate(
              """
              insert into record (domain, host, type, ttl, value, canon)
              select d.id, replace(:host, '{zone}', d.ascii), :type, :ttl,
                replace(replace(:value, '{zone}', d.ascii), '{ip}', s.ip),
                replace(replace(:canon, '{zone}', d.ascii), '{ip}', s.ip)
              from domain d join service s on s.id = d.service
              where d.id > :after
              """)
          .bind("host", entry.host())
          .bind("type", entry.type().name())
          .bind("ttl", entry.ttl())
          .bind("value", entry.value())
          .bind("canon", entry.canonical())
          .bind("after", after)
          .execute();
    }
  }

  long lastDomain() {
    return books.createQuery("select coalesce(max(id), 0) from domain").mapTo(Long.class).one();
  }

  void record(String domain, RecordData record) {
    books
        .createUpdate(
            """
            insert into record (domain, host, type, ttl, value, canon)
            select id, :host, :type, :ttl, :value, :canon from domain where ascii = :ascii
            """)
        .bind("ascii", ascii(domain))
        .bind("host", record.host())
        .bind("type", record.type().name())
        .bind("ttl", record.ttl())
        .bind("value", record.value())
        .bind("canon", Rdata.of(record).orElseThrow().canonical())
        .execute();
  }

  void mailbox(String address, long used, long quota, boolean login, String description) {
    var parts = Address.of(address).orElseThrow();
    books
        .createUpdate(
            """
            insert into mailbox (domain, local, used, quota, panel_login, description)
            select id, :local, :used, :quota, :login, :description from domain where ascii = :ascii
            """)
        .bind("ascii", ascii(parts.domain()))
        .bind("local", parts.local())
        .bind("used", used)
        .bind("quota", quota)
        .bind("login", login)
        .bind("description", description)
        .execute();
  }

  /** What somebody who looks finds there, where it is not as usual. */
  void certificates(String domain, CertificateShelf.Story story) {
    books
        .createUpdate(
            """
            insert into certificate_shelf (domain, story, filled)
            select id, :story, 0 from domain where ascii = :ascii
            """)
        .bind("ascii", ascii(domain))
        .bind("story", story.name())
        .execute();
  }

  void option(long service, String name, String value) {
    books
        .createUpdate("insert into chosen_option (service, name, value) values (?, ?, ?)")
        .bind(0, service)
        .bind(1, name)
        .bind(2, value)
        .execute();
  }

  void unpaid(Contract contract, String number, String total, LocalDate due) {
    var amount = Money.of(total, SandboxBilling.CURRENCY);
    var ledger = ledger();
    ledger.open(number, contract.customer(), amount, Money.of("0.00", amount.currency()), due);
    ledger.item(
        number,
        contract.service(),
        "%s - %s".formatted(contract.plan().product, contract.domain()),
        amount,
        Optional.empty());
  }

  void credit(String customer, String amount) {
    ledger().setCredit(customer, Money.of(amount, SandboxBilling.CURRENCY));
  }

  /** Nothing that is written here depends on the hour. */
  private Ledger ledger() {
    return new Ledger(books, Instant.EPOCH, Duration.ZERO);
  }

  /** WordPress in a folder of a domain; nothing happens where there is one. */
  void wordPress(String domain, String path, String title, String version, Condition condition) {
    books
        .createUpdate(
            """
            insert or ignore into wordpress (domain, path, title, version, condition)
            select id, :path, :title, :version, :condition from domain where ascii = :ascii
            """)
        .bind("ascii", ascii(domain))
        .bind("path", path)
        .bind("title", title)
        .bind("version", version)
        .bind("condition", condition.name())
        .execute();
  }

  /** WordPress at the root of every domain that is sold with it and has none there. */
  void wordPresses() {
    books.execute(
        """
        insert or ignore into wordpress (domain, path, title, version, condition)
        select d.id, '', d.name, '6.8.3', 'RUNNING'
        from domain d join service s on s.id = d.service join plan p on p.name = s.plan
        where p.kind = 'WORDPRESS'
        """);
  }

  private void domain(Contract contract, String name) {
    books
        .createUpdate("insert into domain (service, name, ascii) values (?, ?, ?)")
        .bind(0, contract.service())
        .bind(1, name)
        .bind(2, ascii(name))
        .execute();
  }

  private static long used(Contract contract, long limit) {
    return limit < 0 ? UNLIMITED_USE : limit / 100 * contract.fullness();
  }

  private static String ascii(String domain) {
    return HostNames.ascii(domain).orElseThrow();
  }
}
