package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.doctor.DelegationCheck.Authority;
import com.smartxhosting.bot.conversations.doctor.Finding.Gravity;
import com.smartxhosting.bot.conversations.doctor.World.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every check of a domain, the worst findings first. */
final class Checkup {

  static List<Finding> of(Patient patient) {
    patient.world().lookAhead(questions(patient));
    var delegation = new DelegationCheck(patient);
    var findings = new ArrayList<>(delegation.findings());
    boolean nobody =
        findings.stream().anyMatch(finding -> finding.gravity() == Gravity.BROKEN)
            && delegation.authority() == Authority.UNTOLD;
    if (!nobody) { // nothing of a domain is seen that nobody knows
      var dns =
          Stream.of(
                  new WebsiteCheck(patient).findings(),
                  new MailCheck(patient).findings(),
                  new SenderCheck(patient).findings(),
                  new CertificateCheck(patient).findings())
              .flatMap(List::stream)
              .map(finding -> curable(finding, delegation.authority()));
      findings.addAll(dns.toList());
    }
    findings.addAll(new RoomCheck(patient).findings());
    findings.sort(Comparator.comparing(Finding::gravity));
    return findings;
  }

  /** What others answer for cannot be changed in our zone. */
  private static Finding curable(Finding finding, Authority authority) {
    return switch (authority) {
      case OTHERS -> finding.with(List.of());
      case OURS, UNTOLD -> finding;
    };
  }

  private static List<Question> questions(Patient patient) {
    var questions = new ArrayList<Question>();
    for (var host : List.of(patient.ascii(), patient.host("www"))) {
      for (var type : List.of(RecordType.A, RecordType.AAAA, RecordType.CNAME)) {
        questions.add(new Question(host, type));
      }
    }
    for (var type : List.of(RecordType.MX, RecordType.TXT, RecordType.CAA)) {
      questions.add(new Question(patient.ascii(), type));
    }
    questions.add(new Question(patient.host("_dmarc"), RecordType.TXT));
    return questions;
  }

  private Checkup() {}
}
