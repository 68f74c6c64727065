package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Hosting;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import java.net.IDN;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A domain and all that could be learned of it. What is empty could not be learned, which is no
 * finding.
 *
 * @param domain as people write it
 * @param world what is told about it outside
 */
record Patient(
    ServiceId service,
    String domain,
    Optional<Hosting> hosting,
    Optional<Zone> zone,
    Optional<Pool> certificates,
    Optional<Mailboxes.Overview> mailboxes,
    Optional<Usage> usage,
    World world,
    Instant now) {

  /** As the DNS has it. */
  String ascii() {
    return ascii(domain);
  }

  static String ascii(String domain) {
    return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
  }

  String host(String label) {
    return label + "." + ascii();
  }

  boolean isInside(String name) {
    return name.equals(ascii()) || name.endsWith("." + ascii());
  }

  /** The address of the service's server. */
  Optional<String> address() {
    return hosting.map(Hosting::ipAddress).filter(address -> !address.isEmpty());
  }

  /** The name servers that this zone is served by. */
  List<String> nameServers() {
    return hosting.map(Hosting::nameServers).orElse(List.of()).stream()
        .map(Patient::ascii)
        .toList();
  }

  /** The zone's own records of a host, as the customer has them. */
  List<DnsRecord> records(String host, RecordType type) {
    return zone.map(Zone::records).orElse(List.of()).stream()
        .filter(record -> record.data().host().equals(host) && record.data().type() == type)
        .toList();
  }
}
