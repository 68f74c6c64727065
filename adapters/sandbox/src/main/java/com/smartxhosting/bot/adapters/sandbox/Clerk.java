package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import java.time.LocalDate;
import java.util.List;
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

  /** A service, and its domains with a zone each where the server still has them. */
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

  void records(String domain, List<RecordData> records) {
    var zone =
        books
            .createQuery("select id from domain where ascii = :ascii")
            .bind("ascii", ascii(domain))
            .mapTo(Long.class)
            .one();
    records(zone, records);
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

  void option(long service, String name, String value) {
    books
        .createUpdate("insert into chosen_option (service, name, value) values (?, ?, ?)")
        .bind(0, service)
        .bind(1, name)
        .bind(2, value)
        .execute();
  }

  void unpaid(long service, String number, String total, LocalDate due) {
    books
        .createUpdate(
            "insert into unpaid_invoice (number, service, total, currency, due) values (?, ?, ?, 'EUR', ?)")
        .bind(0, number)
        .bind(1, service)
        .bind(2, total)
        .bind(3, due.toString())
        .execute();
  }

  private void domain(Contract contract, String name) {
    var ascii = ascii(name);
    var id =
        books
            .createQuery(
                "insert into domain (service, name, ascii) values (:service, :name, :ascii) returning id")
            .bind("service", contract.service())
            .bind("name", name)
            .bind("ascii", ascii)
            .mapTo(Long.class)
            .one();
    records(id, ZoneTemplate.records(ascii, contract.ipv4(), contract.ipv6()));
  }

  private void records(long zone, List<RecordData> records) {
    var batch =
        books.prepareBatch(
            """
            insert into record (domain, host, type, ttl, value, rdata)
            values (:domain, :host, :type, :ttl, :value, :rdata)
            """);
    for (var record : records) {
      batch
          .bind("domain", zone)
          .bind("host", record.host())
          .bind("type", record.type().name())
          .bind("ttl", record.ttl())
          .bind("value", record.value())
          .bind("rdata", Rdata.of(record).orElseThrow().bytes())
          .add();
    }
    batch.execute();
  }

  private static long used(Contract contract, long limit) {
    return limit < 0 ? UNLIMITED_USE : limit / 100 * contract.fullness();
  }

  private static String ascii(String domain) {
    return Names.ascii(domain).orElseThrow();
  }
}
