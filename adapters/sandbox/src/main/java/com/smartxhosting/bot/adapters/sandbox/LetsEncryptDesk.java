package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Let's Encrypt as the sandbox pretends it: it signs once the domain's zone shows that the domain
 * is served here, unless a CAA record names others alone.
 */
record LetsEncryptDesk(CertificateShelf shelf) {

  static final Duration LIFE = Duration.ofDays(90);

  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
  private static final long TTL = 3_600;

  /** An order in the books. */
  private record Order(Coverage coverage, String token, String state, Instant since) {}

  /** Takes an order, or goes on with the one that waits. */
  LetsEncrypt order(Coverage coverage) {
    var token =
        order()
            .filter(order -> order.state().equals("WAITING") && order.coverage() == coverage)
            .map(Order::token)
            .orElseGet(Hash::newToken);
    shelf.order(coverage, token, "WAITING");
    return look();
  }

  /** Does what is due, and tells where things stand. */
  LetsEncrypt look() {
    return order()
        .map(
            order ->
                switch (order.state()) {
                  case "ISSUED" -> kept(order);
                  case "FAILED" -> failed(order);
                  default -> waiting(order);
                })
        .orElseGet(LetsEncrypt.Idle::new);
  }

  /** The hosts that a certificate is for, in ASCII. */
  static List<String> hosts(Coverage coverage, Site site) {
    var domain = site.ascii();
    return switch (coverage) {
      case SITE -> List.of(domain, "www." + domain);
      case SITE_AND_MAIL -> List.of(domain, "www." + domain, "mail." + domain, "webmail." + domain);
      case WILDCARD -> List.of(domain, "*." + domain);
    };
  }

  private LetsEncrypt kept(Order order) {
    var name = CertificateShelf.LETS_ENCRYPT + shelf.site().name();
    var until =
        CertificateShelf.facts(shelf.find(name).orElseThrow().chain()).orElseThrow().until();
    boolean due = until.minus(RENEWED_BEFORE).isBefore(shelf.now());
    if (due && !forbidden() && missing(order).isEmpty()) {
      return sign(order);
    }
    return new LetsEncrypt.Issued(order.coverage(), until);
  }

  private LetsEncrypt waiting(Order order) {
    if (forbidden()) {
      shelf.order(order.coverage(), order.token(), "FAILED");
      return failed(new Order(order.coverage(), order.token(), "FAILED", shelf.now()));
    }
    var missing = missing(order);
    return missing.isEmpty()
        ? sign(order)
        : new LetsEncrypt.Waiting(order.coverage(), missing, order.since());
  }

  private LetsEncrypt sign(Order order) {
    var chain =
        LittleAuthority.LETS_ENCRYPT.sign(hosts(order.coverage(), shelf.site()), shelf.now(), LIFE);
    shelf.issued(order.coverage(), chain);
    return new LetsEncrypt.Issued(order.coverage(), shelf.now().plus(LIFE));
  }

  private LetsEncrypt failed(Order order) {
    var reason = Text.of("sandbox.certificate.caa").with("domain", shelf.site().name());
    return new LetsEncrypt.Failed(order.coverage(), reason, order.since());
  }

  private List<RecordData> missing(Order order) {
    return switch (order.coverage()) {
      case SITE, SITE_AND_MAIL ->
          hosts(order.coverage(), shelf.site()).stream()
              .filter(host -> !leadsHere(host))
              .map(host -> new RecordData(host, RecordType.A, TTL, address()))
              .toList();
      case WILDCARD ->
          Stream.of(
                  new RecordData(
                      "_acme-challenge." + shelf.site().ascii(),
                      RecordType.TXT,
                      TTL,
                      "\"" + order.token() + "\""))
              .filter(proof -> zone().noneMatch(record -> record.says(proof)))
              .toList();
    };
  }

  private boolean leadsHere(String host) {
    var address = address();
    var alias =
        zone()
            .filter(record -> record.host().equals(host) && record.type() == RecordType.CNAME)
            .map(record -> record.value().substring(0, record.value().length() - 1))
            .findFirst()
            .orElse(host);
    return zone()
        .anyMatch(
            record ->
                record.host().equals(alias)
                    && record.type() == RecordType.A
                    && record.value().equals(address));
  }

  /** RFC 8659: records that name issuers keep out all others. */
  private boolean forbidden() {
    var named =
        zone()
            .filter(record -> record.type() == RecordType.CAA)
            .map(RecordData::value)
            .filter(value -> value.contains(" issue"))
            .toList();
    return !named.isEmpty() && named.stream().noneMatch(value -> value.contains("letsencrypt.org"));
  }

  private Stream<RecordData> zone() {
    return new ZoneFile(shelf.books(), shelf.site(), Instant.EPOCH)
        .all().stream().map(DnsRecord::data);
  }

  private String address() {
    return shelf
        .books()
        .createQuery("select ip from service where id = ?")
        .bind(0, shelf.site().service())
        .mapTo(String.class)
        .one();
  }

  private Optional<Order> order() {
    return shelf
        .books()
        .createQuery("select * from certificate_order where domain = ?")
        .bind(0, shelf.site().id())
        .map(
            (row, at) ->
                new Order(
                    Coverage.valueOf(row.getString("coverage")),
                    row.getString("token"),
                    row.getString("state"),
                    Instant.parse(row.getString("since"))))
        .findOne();
  }
}
