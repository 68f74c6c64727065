package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Orders.Challenged;
import com.smartxhosting.bot.adapters.plesk.Orders.Lost;
import com.smartxhosting.bot.adapters.plesk.Orders.Order;
import com.smartxhosting.bot.adapters.plesk.Orders.Placed;
import com.smartxhosting.bot.adapters.plesk.Orders.Refused;
import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.ZoneDoor.Records;
import com.smartxhosting.bot.adapters.plesk.ZoneDoors.Seen;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Let's Encrypt at one server: has certificates ordered, goes on with orders when what they waited
 * for has come, and tells where they stand.
 */
record FreeAuthority(SslIt sslIt, ZoneDoors zones, Orders orders, InstantSource clock) {

  private static final Logger LOG = LoggerFactory.getLogger(FreeAuthority.class);
  private static final String ISSUER = "Let's Encrypt";
  private static final String CAA_NAME = "letsencrypt.org";
  private static final long USUAL_TTL = 3_600;

  /** Until it is seen on the website; a server takes seconds. */
  private static final Duration SEEN_WITHIN = Duration.ofHours(1);

  private static final Duration HEARD_WITHIN = Duration.ofMinutes(1);

  /** A domain of a customer's, and where its website is. */
  record Client(Site site, List<String> addresses, String contact) {}

  /** Whether anything can be ordered from here. */
  boolean reached() {
    return sslIt.reached();
  }

  /** Orders, or goes on with what waits. */
  Outcome<LetsEncrypt> order(Client client, Coverage coverage) {
    if (!reached()) {
      return Outcome.refused(
          Text.of("plesk.certificate.by-hand").with("domain", client.site().name()));
    }
    var order =
        orders
            .find(client.site())
            .filter(waiting -> waiting.coverage() == coverage)
            .map(waiting -> again(client, waiting))
            .orElseGet(() -> asked(client, coverage));
    return order instanceof Refused refused
        ? Outcome.refused(reason(client, refused))
        : Outcome.ok(standing(client, order, Optional.empty()));
  }

  /**
   * Goes on with an order when what it waited for has come, and tells whether it did. No trouble
   * with that stands in the way of looking.
   */
  boolean advance(Client client) {
    var due = due(client);
    due.ifPresent(order -> orders.alone(client.site(), () -> goOn(client, order)));
    return due.isPresent();
  }

  private Optional<Order> due(Client client) {
    return orders
        .find(client.site())
        .filter(
            order ->
                switch (order) {
                  case Lost(var coverage, _) -> missing(client, coverage).isEmpty();
                  case Challenged challenged -> isProven(client, challenged);
                  case Placed _, Refused _ -> false;
                });
  }

  private void goOn(Client client, Order order) {
    try {
      again(client, order);
    } catch (NoAnswer e) {
      LOG.warn("An order of Let's Encrypt cannot go on now: {}", e.getMessage());
    }
  }

  /**
   * @param shown what visitors are shown now
   */
  LetsEncrypt standing(Client client, Optional<CertificateFacts> shown) {
    var issued = shown.filter(facts -> facts.issuer().contains(ISSUER));
    return orders
        .find(client.site())
        .filter(order -> !isOver(client, order, issued))
        .map(order -> standing(client, order, issued))
        .orElseGet(
            () ->
                issued
                    .<LetsEncrypt>map(facts -> issued(client, facts))
                    .orElseGet(LetsEncrypt.Idle::new));
  }

  private boolean isOver(Client client, Order order, Optional<CertificateFacts> issued) {
    var seen =
        issued.filter(
            facts ->
                coverage(client, facts) == order.coverage()
                    && facts.from().isAfter(order.at().minus(SEEN_WITHIN.multipliedBy(2))));
    var tired =
        order instanceof Placed(_, var at) && at.plus(SEEN_WITHIN).isBefore(clock.instant());
    if (seen.isPresent() || tired) {
      orders.forget(client.site());
      return true;
    }
    return false;
  }

  private LetsEncrypt standing(Client client, Order order, Optional<CertificateFacts> issued) {
    return switch (order) {
      case Placed(var coverage, var at) ->
          issued
              .filter(facts -> coverage(client, facts) == coverage)
              .<LetsEncrypt>map(facts -> issued(client, facts))
              .orElseGet(() -> new LetsEncrypt.Waiting(coverage, List.of(), at));
      case Lost(var coverage, var at) ->
          new LetsEncrypt.Waiting(coverage, missing(client, coverage), at);
      case Challenged(var coverage, var text, var at, _) ->
          new LetsEncrypt.Waiting(
              coverage, text.map(each -> proof(client, each)).stream().toList(), at);
      case Refused refused ->
          new LetsEncrypt.Failed(refused.coverage(), reason(client, refused), refused.at());
    };
  }

  private LetsEncrypt.Issued issued(Client client, CertificateFacts facts) {
    return new LetsEncrypt.Issued(coverage(client, facts), facts.until());
  }

  private static Coverage coverage(Client client, CertificateFacts facts) {
    var domain = client.site().name();
    if (facts.names().contains("*." + domain)) {
      return Coverage.WILDCARD;
    }
    return facts.covers("mail." + domain) || facts.covers("webmail." + domain)
        ? Coverage.SITE_AND_MAIL
        : Coverage.SITE;
  }

  private Order again(Client client, Order order) {
    return order instanceof Challenged waiting
        ? goneOn(client, waiting)
        : asked(client, order.coverage());
  }

  private Order asked(Client client, Coverage coverage) {
    return kept(client, coverage, () -> sslIt.issue(client.site(), coverage, client.contact()));
  }

  private Order goneOn(Client client, Challenged waiting) {
    return kept(
        client,
        waiting.coverage(),
        () -> sslIt.goOn(client.site(), waiting.coverage(), client.contact()));
  }

  private interface Asking {
    SslIt.Answer answer();
  }

  /** An order whose answer is lost may be placed, and one that is asked for twice costs nothing. */
  private Order kept(Client client, Coverage coverage, Asking asking) {
    var now = clock.instant();
    try {
      return orders.keep(client.site(), read(client, coverage, asking.answer(), now));
    } catch (NoAnswer e) {
      if (e.perhapsDone()) {
        orders.keep(client.site(), new Placed(coverage, now));
      }
      throw e;
    }
  }

  private Order read(Client client, Coverage coverage, SslIt.Answer answer, Instant now) {
    return switch (answer) {
      case SslIt.Answer.Issued() -> new Placed(coverage, now);
      case SslIt.Answer.Challenge(var text) -> challenged(client, coverage, text, now);
      case SslIt.Answer.Refused(var reason) -> refused(client, coverage, reason, now);
    };
  }

  /** Where the text is there already, the world has yet to hear of it. */
  private Challenged challenged(
      Client client, Coverage coverage, Optional<String> text, Instant now) {
    return new Challenged(
        coverage, text, now, isThere(client, text) ? now.plus(HEARD_WITHIN) : now);
  }

  /** What stands in the zone explains a refusal better than its words, which may be anything. */
  private Order refused(Client client, Coverage coverage, SslIt.Reason told, Instant now) {
    if (isForbidden(client)) {
      return new Refused(coverage, "caa", now);
    }
    return switch (told) {
      case OTHER_AUTHORITIES -> new Refused(coverage, "caa", now);
      case TOO_OFTEN -> new Refused(coverage, "often", now);
      case LEADS_ELSEWHERE, UNTOLD ->
          missing(client, coverage).isEmpty()
              ? new Refused(coverage, told == SslIt.Reason.UNTOLD ? "not-issued" : "elsewhere", now)
              : new Lost(coverage, now);
    };
  }

  private static Text reason(Client client, Refused refused) {
    return Text.of("plesk.certificate." + refused.why()).with("domain", client.site().name());
  }

  /** The addresses that hosts lack to lead to the server, as far as its own zone tells. */
  private List<RecordData> missing(Client client, Coverage coverage) {
    var address = client.addresses().stream().filter(each -> each.contains(".")).findFirst();
    if (coverage == Coverage.WILDCARD || address.isEmpty()) {
      return List.of();
    }
    var records = records(client);
    var ttl = records.flatMap(each -> each.ttl().stream().boxed().findFirst()).orElse(USUAL_TTL);
    return hosts(client, coverage)
        .filter(host -> records.filter(zone -> !leadsHere(zone, host, client)).isPresent())
        .map(host -> new RecordData(host, RecordType.A, ttl, address.get()))
        .toList();
  }

  private static Stream<String> hosts(Client client, Coverage coverage) {
    var domain = client.site().ascii();
    return switch (coverage) {
      case SITE -> Stream.of(domain, "www." + domain);
      case SITE_AND_MAIL ->
          Stream.of(domain, "www." + domain, "mail." + domain, "webmail." + domain);
      case WILDCARD -> Stream.of(domain);
    };
  }

  private static boolean leadsHere(Records zone, String host, Client client) {
    var target =
        data(zone)
            .filter(record -> record.host().equals(host))
            .flatMap(record -> value(record).stream())
            .filter(RecordValue.Alias.class::isInstance)
            .map(alias -> ((RecordValue.Alias) alias).target())
            .findFirst()
            .orElse(host);
    return data(zone)
        .filter(record -> record.host().equals(target))
        .anyMatch(record -> client.addresses().contains(record.value()));
  }

  /** RFC 8659: records that name issuers keep out all others. */
  private boolean isForbidden(Client client) {
    var issuers =
        records(client).stream()
            .flatMap(FreeAuthority::data)
            .filter(record -> record.host().equals(client.site().ascii()))
            .flatMap(record -> value(record).stream())
            .filter(RecordValue.Authority.class::isInstance)
            .map(RecordValue.Authority.class::cast)
            .filter(authority -> authority.tag().toLowerCase(Locale.ROOT).equals("issue"))
            .map(authority -> authority.value().split(";", 2)[0].strip())
            .toList();
    return !issuers.isEmpty() && !issuers.contains(CAA_NAME);
  }

  private boolean isProven(Client client, Challenged order) {
    return !order.next().isAfter(clock.instant()) && isThere(client, order.text());
  }

  /** Whether a text is in the DNS; one that we are not told is put there by the server. */
  private boolean isThere(Client client, Optional<String> text) {
    return text.map(each -> proof(client, each))
        .map(proof -> records(client).stream().flatMap(FreeAuthority::data).anyMatch(proof::says))
        .orElse(true);
  }

  private RecordData proof(Client client, String text) {
    return new RecordData(
        "_acme-challenge." + client.site().ascii(),
        RecordType.TXT,
        USUAL_TTL,
        new RecordValue.Words(text).written());
  }

  /** None where the server does not tell, which says nothing of what is missing. */
  private Optional<Records> records(Client client) {
    return zones.look(client.site()) instanceof Outcome.Ok<Seen>(var seen)
        ? Optional.of(seen.records())
        : Optional.empty();
  }

  private static Stream<RecordData> data(Records zone) {
    return zone.all().stream().map(DnsRecord::data);
  }

  private static Optional<RecordValue> value(RecordData record) {
    return RecordValue.read(record.type(), record.value());
  }
}
