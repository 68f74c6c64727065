package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns.Answer;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Whether the world asks our name servers, and whether they answer alike. */
final class DelegationCheck {

  /** Whose name servers the world asks. */
  enum Authority {
    OURS,
    OTHERS,
    UNTOLD
  }

  private final Patient patient;
  private final List<Answer> own;

  DelegationCheck(Patient patient) {
    this.patient = patient;
    this.own = patient.world().own(patient.ascii(), RecordType.NS);
  }

  Authority authority() {
    var ours = patient.nameServers();
    if (own.isEmpty() || ours.isEmpty()) {
      return Authority.UNTOLD;
    }
    return servers().stream().anyMatch(ours::contains) ? Authority.OURS : Authority.OTHERS;
  }

  List<Finding> findings() {
    if (own.isEmpty()) {
      return List.of(unknownServers());
    }
    var findings = new ArrayList<Finding>();
    switch (authority()) {
      case OTHERS ->
          findings.add(
              Finding.broken(
                  Text.of("doctor.find.delegation.elsewhere")
                      .with("domain", patient.domain())
                      .with("servers", String.join(", ", servers()))
                      .with("ours", String.join(", ", patient.nameServers()))));
      case OURS -> mixed(findings);
      case UNTOLD -> {}
    }
    silent(findings);
    disagreement(findings);
    return findings;
  }

  private Finding unknownServers() {
    return switch (patient.world().seen(patient.ascii(), RecordType.NS)) {
      case Seen.Nothing _ ->
          Finding.broken(
              Text.of("doctor.find.delegation.none")
                  .with("domain", patient.domain())
                  .with("ours", String.join(", ", patient.nameServers())));
      case Seen.Records _, Seen.Untold _ -> Finding.note(Text.of("doctor.note.name-servers"));
    };
  }

  private void mixed(List<Finding> findings) {
    var asked = new TreeSet<>(servers());
    var ours = new TreeSet<>(patient.nameServers());
    if (!asked.equals(ours)) {
      findings.add(
          Finding.risk(
              Text.of("doctor.find.delegation.mixed")
                  .with("domain", patient.domain())
                  .with("servers", String.join(", ", asked))
                  .with("ours", String.join(", ", ours))));
    }
  }

  /** When none answers, it may as well be our own line. */
  private void silent(List<Finding> findings) {
    var silent =
        own.stream()
            .filter(answer -> answer.said() instanceof Said.Silence)
            .map(Answer::server)
            .toList();
    if (silent.size() == own.size()) {
      findings.add(Finding.note(Text.of("doctor.note.name-servers")));
    } else if (!silent.isEmpty()) {
      findings.add(
          Finding.risk(
              Text.of("doctor.find.delegation.silent").with("servers", String.join(", ", silent))));
    }
  }

  private void disagreement(List<Finding> findings) {
    var told =
        patient.world().own(patient.ascii(), RecordType.A).stream()
            .filter(answer -> !(answer.said() instanceof Said.Silence))
            .map(answer -> World.values(answer.said(), RecordType.A))
            .distinct()
            .count();
    if (told > 1) {
      findings.add(
          Finding.risk(
              Text.of("doctor.find.delegation.disagree").with("domain", patient.domain())));
    }
  }

  private List<String> servers() {
    return own.stream().map(answer -> Patient.ascii(withoutLastDot(answer.server()))).toList();
  }

  private static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
