package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Invoice;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.ssl.CertificateLists;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks over a whole account every morning: space and traffic that run out, invoices that fall due,
 * certificates that end. What has been told is remembered as long as it holds, and told again when
 * it comes back.
 */
final class AccountLook implements Lookout {

  private static final Duration FOR_EVER = Duration.ofDays(100 * 366);

  /** Days before an invoice falls due on which that is told; the last one is the day itself. */
  private static final List<Integer> DAYS = List.of(7, 1, 0);

  /** Before a certificate in use ends; Let's Encrypt's are renewed a month before. */
  private static final int CERTIFICATE_DAYS = 14;

  private final ZoneId zone;

  AccountLook(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public Sight look(Watch watch, Account account, Instant now) {
    return account.services() instanceof Outcome.Ok<List<ServiceLine>>(var services)
        ? seen(watch, account, services, now)
        : new Sight.Unseen();
  }

  private Sight seen(Watch watch, Account account, List<ServiceLine> services, Instant now) {
    var findings = new Findings(watch.told());
    var today = LocalDate.ofInstant(now, zone);
    for (var line : services) {
      if (line.status().manageable()) {
        switch (account.service(line.id())) {
          case Outcome.Ok<HostedService>(var service) -> lookAt(service, findings, today);
          case Outcome.Refused<HostedService> _ -> {}
          case Outcome.Failed<HostedService> _, Outcome.Unknown<HostedService> _ ->
              findings.keep("/" + line.id().value() + "/");
        }
      }
    }
    var pause = Duration.between(now, Lookouts.morningAfter(now, zone));
    return new Sight.Waiting(findings.news(), findings.remembered(), pause);
  }

  private static void lookAt(HostedService service, Findings findings, LocalDate today) {
    var line = service.line();
    if (service.usage() instanceof Outcome.Ok<Usage>(var usage)) {
      filling(line, "disk", usage.disk(), findings);
      filling(line, "traffic", usage.traffic(), findings);
    } else {
      findings.keep("usage/" + line.id().value() + "/");
    }
    ending(service, findings, today);
    if (service.details() instanceof Outcome.Ok(var details)) {
      details.billing().unpaid().forEach(invoice -> due(line, invoice, findings, today));
    } else {
      findings.keep("invoice/" + line.id().value() + "/");
    }
  }

  private static void filling(
      ServiceLine line, String what, Usage.Amount amount, Findings findings) {
    var prefix = "usage/" + line.id().value() + "/" + what + "/";
    int before = findings.level(prefix);
    int level = Filling.level(amount, before);
    if (level == 0) {
      return;
    }
    findings.found(
        prefix + level,
        level > before ? Optional.of(news(line, what, level, prefix + level)) : Optional.empty());
  }

  private static News news(ServiceLine line, String what, int level, String key) {
    var word = Text.of("notices.usage." + what).with("name", line.name()).with("level", level);
    return new News(key, Kind.USAGE, word, List.of(overview(line)));
  }

  /** What is renewed by itself has been renewed by then. */
  private static void ending(HostedService service, Findings findings, LocalDate today) {
    var prefix = "certificate/" + service.line().id().value() + "/";
    var panel = service.panel();
    if (!(panel.flatMap(Panel::domains) instanceof Outcome.Ok<List<String>>(var domains))) {
      findings.keep(prefix);
      return;
    }
    for (var domain : domains) {
      var ends = panel.flatMap(open -> open.certificates().pool(domain)).map(Pool::ends);
      if (ends instanceof Outcome.Ok<Optional<Instant>>(var end)) {
        end.map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC))
            .filter(day -> !day.isAfter(today.plusDays(CERTIFICATE_DAYS)))
            .ifPresent(
                day -> ending(service.line(), prefix + domain, domain, day, findings, today));
      } else {
        findings.keep(prefix + domain);
      }
    }
  }

  private static void ending(
      ServiceLine line,
      String key,
      String domain,
      LocalDate day,
      Findings findings,
      LocalDate today) {
    var word =
        Text.of(day.isBefore(today) ? "notices.certificate.ended" : "notices.certificate.ends")
            .with("domain", domain)
            .with("day", day);
    var offer =
        new Offer(
            Text.of("notices.offer.certificates"),
            CertificateLists.LIST.id().name(),
            new Place(line.id(), domain).answers());
    findings.found(
        key,
        findings.knows(key)
            ? Optional.empty()
            : Optional.of(new News(key, Kind.EXPIRY, word, List.of(offer))));
  }

  private static void due(ServiceLine line, Invoice invoice, Findings findings, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, invoice.due());
    DAYS.stream()
        .filter(limit -> days <= limit)
        .min(Integer::compare)
        .ifPresent(
            limit -> {
              var key = "invoice/" + line.id().value() + "/" + invoice.number() + "/" + limit;
              findings.found(
                  key,
                  findings.knows(key)
                      ? Optional.empty()
                      : Optional.of(
                          new News(
                              key,
                              Kind.INVOICE,
                              word(line, invoice, days),
                              List.of(CarriedOutOrder.pay(invoice.number())))));
            });
  }

  private static Text word(ServiceLine line, Invoice invoice, long days) {
    return Text.of(days < 0 ? "notices.invoice.overdue" : "notices.invoice.due")
        .with("number", invoice.number())
        .with("name", line.name())
        .with("total", invoice.total().written())
        .with("day", invoice.due())
        .with("days", days);
  }

  private static Offer overview(ServiceLine line) {
    return new Offer(Text.of("notices.offer.usage"), "service.overview", given(line));
  }

  private static Answers given(ServiceLine line) {
    return Answers.of("service", line.id().value());
  }

  @Override
  public Duration longest() {
    return FOR_EVER;
  }

  @Override
  public News late(Watch watch, Account account) {
    throw new IllegalStateException("The watch over an account has no end");
  }

  @Override
  public Text title(Watch watch) {
    return Text.of("notices.account.title");
  }

  /** What is new among what is found, and what is to be remembered. */
  private static final class Findings {
    private final List<String> before;
    private final List<String> now = new ArrayList<>();
    private final List<News> news = new ArrayList<>();

    Findings(List<String> before) {
      this.before = before;
    }

    boolean knows(String key) {
      return before.contains(key);
    }

    /** The number that ends the key of this beginning; 0 for none. */
    int level(String prefix) {
      return before.stream()
          .filter(key -> key.startsWith(prefix))
          .mapToInt(key -> Integer.parseInt(key.substring(prefix.length())))
          .max()
          .orElse(0);
    }

    void found(String key, Optional<News> told) {
      now.add(key);
      told.ifPresent(news::add);
    }

    /** What could not be looked at is as it was. */
    void keep(String part) {
      before.stream().filter(key -> key.contains(part)).forEach(now::add);
    }

    List<News> news() {
      return news;
    }

    List<String> remembered() {
      return now.stream().distinct().toList();
    }
  }
}
