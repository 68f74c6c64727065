package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Overview;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceDetails.SslStatus;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Answers the questions that flows ask, in the customer's own account: what is not his is refused
 * like everywhere, whoever has named it. Refused as well where nobody can tell.
 */
public final class Checks {

  private static final int WHOLE = 100;

  private final PublicDns dns;

  public Checks(PublicDns dns) {
    this.dns = dns;
  }

  /** A question with its arguments, and for whom and when it is asked. */
  private record Question(Map<String, String> with, Account account, Instant now) {

    String of(String name) {
      return with.getOrDefault(name, "");
    }

    Outcome<HostedService> service() {
      return account.service(new ServiceId(of("service")));
    }

    Outcome<Panel> panel() {
      return service().flatMap(HostedService::panel);
    }

    Outcome<Pool> certificates() {
      return panel().flatMap(panel -> panel.certificates().pool(of("domain")));
    }

    Outcome<Long> percent() {
      return of("percent").matches("\\d{1,4}")
          ? Outcome.ok(Long.valueOf(of("percent")))
          : unanswerable();
    }
  }

  /**
   * Whether it can ever be seen: what the world knows of a record, only where resolvers are set.
   */
  public boolean sees(String check) {
    return dns.asked() || !check.equals("record-visible");
  }

  /**
   * @param check its name, as flows have it
   * @param with its arguments, by name
   */
  public Outcome<Boolean> holds(
      String check, Map<String, String> with, Account account, Instant now) {
    var question = new Question(with, account, now);
    return switch (check) {
      case "record-visible" -> recordVisible(question);
      case "record-exists" -> recordExists(question);
      case "mailbox-exists" -> mailbox(question).map(found -> !found.isEmpty());
      case "mailbox-below" -> mailboxBelow(question);
      case "certificate-valid" -> certificateValid(question);
      case "certificate-covers" -> certificateCovers(question);
      case "usage-below" -> usageBelow(question);
      case "service-active" ->
          question.service().map(service -> service.line().status() == ServiceStatus.ACTIVE);
      case "invoice-unpaid" ->
          question
              .service()
              .flatMap(HostedService::details)
              .map(details -> !details.billing().unpaid().isEmpty());
      default -> unanswerable();
    };
  }

  private static <T> Outcome<T> unanswerable() {
    return Outcome.refused(Text.of("guidance.check.unknown"));
  }

  /** Whether most of the resolvers that answer have it. */
  private Outcome<Boolean> recordVisible(Question question) {
    return WantedRecord.of(question.with())
        .map(wanted -> told(wanted))
        .orElseGet(Checks::unanswerable);
  }

  private Outcome<Boolean> told(WantedRecord wanted) {
    var said =
        dns.around(wanted.name(), wanted.type()).stream()
            .map(PublicDns.Answer::said)
            .filter(Predicate.not(Said.Silence.class::isInstance))
            .toList();
    return said.isEmpty()
        ? Outcome.refused(Text.of("guidance.check.silence").with("name", wanted.name()))
        : Outcome.ok(2 * said.stream().filter(each -> has(each, wanted)).count() > said.size());
  }

  private static boolean has(Said said, WantedRecord wanted) {
    return switch (said) {
      case Said.Values(var values, _) -> values.stream().anyMatch(wanted::is);
      case Said.Nothing _, Said.Silence _ -> false;
    };
  }

  private static Outcome<Boolean> recordExists(Question question) {
    return WantedRecord.of(question.with())
        .map(
            wanted ->
                question
                    .panel()
                    .flatMap(panel -> panel.dns().zone(question.of("domain")))
                    .map(zone -> zone.records().stream().anyMatch(each -> wanted.is(each.data()))))
        .orElseGet(Checks::unanswerable);
  }

  private static Outcome<List<Mailbox>> mailbox(Question question) {
    var address = question.of("mailbox").toLowerCase(Locale.ROOT);
    return question
        .panel()
        .flatMap(panel -> panel.mailboxes().overview())
        .map(
            overview ->
                overview.mailboxes().stream()
                    .filter(mailbox -> mailbox.address().equals(address))
                    .toList());
  }

  private static Outcome<Boolean> mailboxBelow(Question question) {
    return question
        .percent()
        .flatMap(
            percent ->
                mailbox(question)
                    .flatMap(
                        found ->
                            found.isEmpty()
                                ? Outcome.refused(
                                    Text.of("guidance.check.mailbox")
                                        .with("mailbox", question.of("mailbox")))
                                : Outcome.ok(below(found.getFirst(), percent))));
  }

  private static boolean below(Mailbox mailbox, long percent) {
    return mailbox.quota() == Overview.UNLIMITED
        || mailbox.used() * WHOLE < mailbox.quota() * percent;
  }

  /** Where the server does not tell what it shows, the billing system's word counts. */
  private static Outcome<Boolean> certificateValid(Question question) {
    return question
        .certificates()
        .flatMap(
            pool ->
                pool.inUse().isEmpty()
                    ? Outcome.ok(false)
                    : pool.inUse()
                        .flatMap(held -> held.facts())
                        .map(facts -> Outcome.ok(isValid(facts, question)))
                        .orElseGet(() -> billed(question)));
  }

  private static boolean isValid(CertificateFacts facts, Question question) {
    return !facts.expired(question.now())
        && !facts.selfSigned()
        && facts.covers(question.of("domain"));
  }

  private static Outcome<Boolean> billed(Question question) {
    return question
        .service()
        .flatMap(HostedService::details)
        .flatMap(
            details ->
                details.hosting().ssl() == SslStatus.UNKNOWN
                    ? Outcome.refused(Text.of("guidance.check.certificate"))
                    : Outcome.ok(details.hosting().ssl() == SslStatus.VALID));
  }

  private static Outcome<Boolean> certificateCovers(Question question) {
    var host =
        question.of("host").equals(WantedRecord.ITSELF)
            ? question.of("domain")
            : question.of("host") + "." + question.of("domain");
    return question
        .certificates()
        .map(
            pool ->
                pool.inUse()
                    .flatMap(held -> held.facts())
                    .filter(facts -> facts.covers(host))
                    .isPresent());
  }

  private static Outcome<Boolean> usageBelow(Question question) {
    return question
        .percent()
        .flatMap(
            percent ->
                question
                    .service()
                    .flatMap(HostedService::usage)
                    .flatMap(
                        usage ->
                            switch (question.of("what")) {
                              case "disk" -> Outcome.ok(below(usage.disk(), percent));
                              case "traffic" -> Outcome.ok(below(usage.traffic(), percent));
                              default -> unanswerable();
                            }));
  }

  private static boolean below(Amount amount, long percent) {
    return amount.unlimited() || amount.used() * WHOLE < amount.limit() * percent;
  }
}
