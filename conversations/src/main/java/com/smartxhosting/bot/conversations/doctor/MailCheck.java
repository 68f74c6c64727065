package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue.Ipv4;
import com.smartxhosting.bot.conversations.dns.RecordValue.MailServer;
import com.smartxhosting.bot.conversations.doctor.Finding.Remedy;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;

/** Whether mail to the domain arrives. */
record MailCheck(Patient patient) {

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    var seen = patient.world().seen(patient.ascii(), RecordType.MX);
    switch (seen) {
      case Seen.Nothing _ ->
          findings.add(
              Finding.broken(
                  Text.of("doctor.find.mx.none").with("domain", patient.domain()), addServer()));
      case Seen.Records(var values) -> {
        for (var value : values) {
          if (value instanceof MailServer(_, var target) && !target.isEmpty()) {
            server(target, findings);
          }
        }
      }
      case Seen.Untold _ -> findings.add(Finding.note(Text.of("doctor.note.mx")));
    }
    return findings;
  }

  /** The server of the company's own, where the domain has it. */
  private Remedy addServer() {
    var mail = patient.host("mail");
    var remedies = new Remedies(patient);
    return patient.world().addresses(mail).isEmpty()
        ? remedies.begin(RecordType.MX)
        : remedies.add(patient.ascii(), RecordType.MX, new MailServer(10, mail));
  }

  private void server(String target, List<Finding> findings) {
    var world = patient.world();
    if (target.matches("[0-9.]+")) {
      findings.add(wrong("doctor.find.mx.address", target));
    } else if (!world.seen(target, RecordType.CNAME).values().isEmpty()) {
      findings.add(wrong("doctor.find.mx.alias", target));
    } else if (world.hasNoAddress(target)) {
      findings.add(
          Finding.broken(about("doctor.find.mx.unreachable", target))
              .with(
                  patient.isInside(target)
                      ? patient.address().stream()
                          .map(
                              address ->
                                  new Remedies(patient)
                                      .add(target, RecordType.A, new Ipv4(address)))
                          .toList()
                      : edits(target)));
    }
  }

  private Finding wrong(String phrase, String target) {
    return Finding.broken(about(phrase, target)).with(edits(target));
  }

  private Text about(String phrase, String target) {
    return Text.of(phrase).with("domain", patient.domain()).with("server", target);
  }

  private List<Remedy> edits(String target) {
    return patient.records(patient.ascii(), RecordType.MX).stream()
        .filter(record -> record.data().value().endsWith(" " + target + "."))
        .map(record -> new Remedies(patient).look(record))
        .toList();
  }
}
