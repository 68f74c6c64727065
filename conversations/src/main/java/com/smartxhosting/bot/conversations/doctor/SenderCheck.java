package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue.Words;
import com.smartxhosting.bot.conversations.dns.Spf;
import com.smartxhosting.bot.conversations.doctor.Finding.Remedy;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether others believe that mail from the domain is the customer's: SPF, DKIM and DMARC. */
record SenderCheck(Patient patient) {

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    spf(findings);
    dkim(findings);
    dmarc(findings);
    return findings;
  }

  private void spf(List<Finding> findings) {
    var seen = patient.world().seen(patient.ascii(), RecordType.TXT);
    if (seen.untold()) {
      findings.add(Finding.note(Text.of("doctor.note.spf")));
      return;
    }
    var texts = World.texts(seen).stream().flatMap(text -> Spf.read(text).stream()).toList();
    switch (texts.size()) {
      case 0 ->
          findings.add(
              Finding.risk(
                  about("doctor.find.spf.none"), addText(patient.ascii(), "v=spf1 a mx ~all")));
      case 1 -> spf(texts.getFirst(), findings);
      default -> findings.add(Finding.broken(about("doctor.find.spf.two")).with(oneInstead()));
    }
  }

  /** The one that says most gets what all say, and the others go. */
  private List<Remedy> oneInstead() {
    var remedies = new Remedies(patient);
    var records =
        spfRecords().stream()
            .sorted(Comparator.comparing(record -> -spf(record).terms().size()))
            .toList();
    var together =
        records.stream().map(SenderCheck::spf).map(Optional::of).reduce(SenderCheck::joined);
    if (records.size() < 2 || together.flatMap(spf -> spf).isEmpty()) {
      return records.stream().map(remedies::look).toList();
    }
    var whole = together.get().orElseThrow();
    var steps = new ArrayList<Remedy>();
    if (!whole.equals(spf(records.getFirst()))) {
      steps.add(remedies.edit(records.getFirst(), new Words(whole.written())));
    }
    records.stream().skip(1).map(remedies::delete).forEach(steps::add);
    return steps;
  }

  private static Spf spf(DnsRecord record) {
    return Spf.of(record.data()).orElseThrow();
  }

  private static Optional<Spf> joined(Optional<Spf> one, Optional<Spf> other) {
    return one.flatMap(spf -> other.flatMap(spf::and));
  }

  private List<DnsRecord> spfRecords() {
    return patient.records(patient.ascii(), RecordType.TXT).stream()
        .filter(record -> Spf.of(record.data()).isPresent())
        .toList();
  }

  private void spf(Spf spf, List<Finding> findings) {
    var walked = SpfWalk.of(patient.ascii(), spf, patient.address().orElse(""), patient.world());
    if (walked.lookups() > Spf.MOST_LOOKUPS) {
      findings.add(
          Finding.broken(
                  about("doctor.find.spf.lookups")
                      .with("count", walked.lookups())
                      .with("most", Spf.MOST_LOOKUPS))
              .with(looks()));
    }
    if (!walked.dead().isEmpty()) {
      findings.add(
          Finding.broken(
                  about("doctor.find.spf.dead").with("names", String.join(", ", walked.dead())))
              .with(looks()));
    }
    if (spf.last().filter(last -> last.matches("\\+?(?i:all)")).isPresent()) {
      findings.add(
          Finding.risk(about("doctor.find.spf.open"))
              .with(edits(new Spf(withoutAll(spf, "~all")))));
    } else if (!walked.covers() && !walked.untold() && patient.address().isPresent()) {
      findings.add(
          Finding.risk(about("doctor.find.spf.without-us").with("address", patient.address().get()))
              .with(edits(withUs(spf))));
    }
  }

  private Spf withUs(Spf spf) {
    var terms = new ArrayList<String>();
    patient.address().ifPresent(address -> terms.add("ip4:" + address));
    terms.addAll(spf.terms());
    return new Spf(terms);
  }

  private static List<String> withoutAll(Spf spf, String last) {
    var terms = new ArrayList<>(spf.terms());
    terms.removeIf(term -> spf.last().filter(term::equals).isPresent());
    terms.add(last);
    return terms;
  }

  private List<Remedy> edits(Spf spf) {
    return spfRecords().stream()
        .map(record -> new Remedies(patient).edit(record, new Words(spf.written())))
        .toList();
  }

  private List<Remedy> looks() {
    return spfRecords().stream().map(new Remedies(patient)::look).toList();
  }

  /** Of keys only the names that stand in the zone are known; others cannot be guessed. */
  private void dkim(List<Finding> findings) {
    var keys =
        patient.zone().map(Zone::records).orElse(List.of()).stream()
            .filter(record -> record.data().host().contains("._domainkey."))
            .toList();
    if (keys.isEmpty()) {
      findings.add(Finding.note(Text.of("doctor.note.dkim")));
    }
    for (var key : keys) {
      var host = key.data().host();
      if (patient.world().untold(host, RecordType.TXT)) {
        continue;
      }
      var texts = patient.world().texts(host);
      if (texts.isEmpty()) {
        findings.add(Finding.risk(named("doctor.find.dkim.unseen", host)));
      } else if (texts.stream().noneMatch(SenderCheck::isKey)) {
        findings.add(
            Finding.broken(
                named("doctor.find.dkim.broken", host), new Remedies(patient).look(key)));
      }
    }
  }

  private static boolean isKey(String text) {
    return text.matches("(?is)(?:.*;)?\\s*p\\s*=\\s*[A-Za-z0-9+/\\s]{32,}={0,2}\\s*(?:;.*)?");
  }

  private void dmarc(List<Finding> findings) {
    var host = patient.host("_dmarc");
    if (patient.world().untold(host, RecordType.TXT)) {
      findings.add(Finding.note(Text.of("doctor.note.dmarc")));
      return;
    }
    var texts =
        patient.world().texts(host).stream()
            .filter(text -> text.matches("(?is)\\s*v\\s*=\\s*dmarc1\\b.*"))
            .toList();
    if (texts.isEmpty()) {
      findings.add(
          Finding.risk(
              about("doctor.find.dmarc.none"),
              addText(host, "v=DMARC1; p=none; rua=mailto:postmaster@" + patient.ascii())));
    } else if (texts.size() > 1) {
      findings.add(
          Finding.broken(about("doctor.find.dmarc.two"))
              .with(dmarcRecords().stream().skip(1).map(new Remedies(patient)::delete).toList()));
    } else if (!texts.getFirst().matches("(?is).*;\\s*p\\s*=\\s*(?:none|quarantine|reject)\\b.*")) {
      findings.add(
          Finding.broken(about("doctor.find.dmarc.broken"))
              .with(dmarcRecords().stream().map(new Remedies(patient)::look).toList()));
    }
  }

  private List<DnsRecord> dmarcRecords() {
    return patient.records(patient.host("_dmarc"), RecordType.TXT);
  }

  private Remedy addText(String host, String text) {
    return new Remedies(patient).add(host, RecordType.TXT, new Words(text));
  }

  private Text.Phrase about(String phrase) {
    return Text.of(phrase).with("domain", patient.domain());
  }

  private static Text named(String phrase, String host) {
    return Text.of(phrase).with("host", host);
  }
}
