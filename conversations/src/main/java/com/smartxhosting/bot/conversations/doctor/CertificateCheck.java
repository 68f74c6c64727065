package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue;
import com.smartxhosting.bot.conversations.dns.RecordValue.Authority;
import com.smartxhosting.bot.conversations.doctor.Finding.Remedy;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Hosting;
import com.smartxhosting.bot.conversations.services.ServiceDetails.SslStatus;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether visitors reach the website encrypted, and go on doing so. */
record CertificateCheck(Patient patient) {

  private static final String FREE_AUTHORITY = "letsencrypt.org";

  /** Let's Encrypt's are renewed with a month left, so that one at this age was not. */
  private static final int SOON = 14;

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    patient.certificates().ifPresentOrElse(pool -> pool(pool, findings), () -> status(findings));
    if (patient.certificates().map(CertificateCheck::isFree).orElse(true)) {
      authorities(findings);
    }
    return findings;
  }

  private void pool(Pool pool, List<Finding> findings) {
    var inUse = pool.inUse();
    if (inUse.isEmpty()) {
      findings.add(Finding.broken(about("doctor.find.certificate.none")));
    }
    inUse
        .flatMap(held -> held.facts())
        .ifPresentOrElse(
            facts -> facts(facts, findings),
            () ->
                inUse.ifPresent(
                    _ -> findings.add(Finding.note(Text.of("doctor.note.certificate")))));
    switch (pool.letsEncrypt()) {
      case LetsEncrypt.Failed(_, var reason, _) ->
          findings.add(
              Finding.risk(about("doctor.find.certificate.refused").with("reason", reason)));
      case LetsEncrypt.Waiting(_, var missing, _) when !missing.isEmpty() ->
          findings.add(
              Finding.risk(about("doctor.find.certificate.waits"))
                  .with(missing.stream().map(this::add).toList()));
      case LetsEncrypt.Idle _, LetsEncrypt.Issued _, LetsEncrypt.Waiting _ -> {}
    }
  }

  private Remedy add(RecordData record) {
    var remedies = new Remedies(patient);
    return RecordValue.read(record.type(), record.value())
        .map(value -> remedies.add(record.host(), record.type(), value))
        .orElseGet(() -> remedies.begin(record.type()));
  }

  private void facts(CertificateFacts facts, List<Finding> findings) {
    if (facts.expired(patient.now())) {
      findings.add(Finding.broken(about("doctor.find.certificate.expired")));
    } else if (facts.daysLeft(patient.now()) < SOON) {
      findings.add(
          Finding.risk(
              about("doctor.find.certificate.ends").with("days", facts.daysLeft(patient.now()))));
    }
    if (facts.selfSigned()) {
      findings.add(Finding.broken(about("doctor.find.certificate.self-signed")));
    }
    if (facts.names().stream().map(Patient::ascii).noneMatch(this::isFor)) {
      findings.add(
          Finding.broken(
              about("doctor.find.certificate.names")
                  .with("names", String.join(", ", facts.names()))));
    }
  }

  private boolean isFor(String name) {
    var domain = patient.ascii();
    return name.equals(domain)
        || name.startsWith("*.") && domain.endsWith(name.substring(1)) && !inner(domain, name);
  }

  /** A star stands for one label alone (RFC 6125, 6.4.3). */
  private static boolean inner(String domain, String name) {
    return domain.substring(0, domain.length() - name.length() + 1).contains(".");
  }

  /** What the billing system says of the main domain, where the server tells nothing. */
  private void status(List<Finding> findings) {
    var status =
        patient
            .hosting()
            .filter(hosting -> hosting.domain().equals(patient.domain()))
            .map(Hosting::ssl)
            .orElse(SslStatus.UNKNOWN);
    switch (status) {
      case VALID -> {}
      case SELF_SIGNED ->
          findings.add(Finding.broken(about("doctor.find.certificate.self-signed")));
      case EXPIRED -> findings.add(Finding.broken(about("doctor.find.certificate.expired")));
      case NONE -> findings.add(Finding.broken(about("doctor.find.certificate.none")));
      case UNKNOWN -> findings.add(Finding.note(Text.of("doctor.note.certificate")));
    }
  }

  /** Whether the next certificate is to come from Let's Encrypt. */
  private static boolean isFree(Pool pool) {
    return switch (pool.letsEncrypt()) {
      case LetsEncrypt.Issued _, LetsEncrypt.Waiting _, LetsEncrypt.Failed _ -> true;
      case LetsEncrypt.Idle _ ->
          pool.inUse()
              .flatMap(held -> held.facts())
              .map(facts -> facts.selfSigned() || facts.issuer().contains("Let's Encrypt"))
              .orElse(true);
    };
  }

  /** Names take the CAA records of the next domain above that has any (RFC 8659, 3). */
  private void authorities(List<Finding> findings) {
    var issuers =
        patient.world().seen(patient.ascii(), RecordType.CAA).values().stream()
            .flatMap(value -> issuer(value).stream())
            .toList();
    if (!issuers.isEmpty() && !issuers.contains(FREE_AUTHORITY)) {
      findings.add(
          Finding.broken(
              about("doctor.find.caa").with("authority", FREE_AUTHORITY),
              new Remedies(patient)
                  .add(
                      patient.ascii(), RecordType.CAA, new Authority(0, "issue", FREE_AUTHORITY))));
    }
  }

  private static Optional<String> issuer(RecordValue value) {
    return value instanceof Authority(_, var tag, var authority) && tag.equals("issue")
        ? Optional.of(authority.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private Text.Phrase about(String phrase) {
    return Text.of(phrase).with("domain", patient.domain());
  }
}
