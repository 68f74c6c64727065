package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.IpAddresses;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue.Alias;
import com.smartxhosting.bot.conversations.dns.RecordValue.Ipv4;
import com.smartxhosting.bot.conversations.doctor.Finding.Remedy;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether visitors find the website, with and without www. */
record WebsiteCheck(Patient patient) {

  List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    address(findings);
    www(findings);
    return findings;
  }

  private void address(List<Finding> findings) {
    var world = patient.world();
    var domain = patient.ascii();
    if (world.hasNoAddress(domain)) {
      findings.add(
          Finding.broken(about("doctor.find.address.none"))
              .with(patient.address().map(this::addAddress).stream().toList()));
      return;
    }
    var addresses = world.seen(domain, RecordType.A).values();
    for (var value : addresses) {
      if (value instanceof Ipv4(var address)) {
        wrong(address).ifPresent(findings::add);
      }
    }
    if (world.seen(domain, RecordType.A) instanceof Seen.Nothing) {
      findings.add(
          Finding.risk(about("doctor.find.address.only-ipv6"))
              .with(patient.address().map(this::addAddress).stream().toList()));
    }
  }

  private Optional<Finding> wrong(String address) {
    if (IpAddresses.unreachable(address)) {
      return Optional.of(
          Finding.broken(about("doctor.find.address.private").with("address", address))
              .with(towardsUs(address)));
    }
    return patient
        .address()
        .filter(ours -> !ours.equals(address))
        .map(
            ours ->
                Finding.risk(
                        about("doctor.find.address.elsewhere")
                            .with("address", address)
                            .with("ours", ours))
                    .with(towardsUs(address)));
  }

  private List<Remedy> towardsUs(String address) {
    return patient.address().stream()
        .flatMap(
            ours ->
                patient.records(patient.ascii(), RecordType.A).stream()
                    .filter(record -> record.data().value().equals(address))
                    .map(record -> edit(record, ours)))
        .toList();
  }

  private Remedy edit(DnsRecord record, String address) {
    return new Remedies(patient).edit(record, new Ipv4(address));
  }

  private Remedy addAddress(String address) {
    return new Remedies(patient).add(patient.ascii(), RecordType.A, new Ipv4(address));
  }

  private void www(List<Finding> findings) {
    var www = patient.host("www");
    if (!patient.world().hasNoAddress(www)) {
      return;
    }
    var target = patient.world().behindAliases(www);
    if (target.equals(www)) {
      findings.add(
          Finding.broken(
              about("doctor.find.www.none"),
              new Remedies(patient).add(www, RecordType.CNAME, new Alias(patient.ascii()))));
    } else if (!target.equals(patient.ascii())) {
      findings.add(
          Finding.broken(about("doctor.find.www.nowhere").with("target", target))
              .with(
                  patient.records(www, RecordType.CNAME).stream()
                      .map(record -> new Remedies(patient).edit(record, new Alias(patient.ascii())))
                      .toList()));
    }
  }

  private Text.Phrase about(String phrase) {
    return Text.of(phrase).with("domain", patient.domain());
  }
}
