package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Set;

/** What stops working when a record goes. */
final class Losses {

  /** Hosts that the company sets up with every domain. */
  private static final Set<String> COMPANYS_HOSTS =
      Set.of("mail", "webmail", "ns", "ns1", "ns2", "www", "ftp", "autodiscover", "autoconfig");

  /** In words, the main thing first. */
  static List<Text> of(RecordData record, ZoneRules left) {
    var name = DomainNames.unicode(record.host());
    var gone = Text.of("dns.loss." + record.type().name()).with("name", name);
    boolean last = left.of(record.host(), record.type()).isEmpty();
    var worse =
        last && record.type() == RecordType.MX
            ? Text.of("dns.loss.last-mx").with("name", name)
            : Text.NONE;
    return List.of(gone, worse, companys(record, left.apex())).stream()
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** A word on what the company has set up itself; empty for the customer's own records. */
  static Text companys(RecordData record, String apex) {
    boolean atApex = record.host().equals(apex);
    boolean companys =
        switch (record.type()) {
          case NS, MX -> atApex;
          case A, AAAA, CNAME -> atApex || COMPANYS_HOSTS.contains(label(record.host(), apex));
          case TXT -> isAboutMail(record, apex);
          case SRV, CAA -> false;
        };
    return companys ? Text.of("dns.loss.companys") : Text.NONE;
  }

  private static boolean isAboutMail(RecordData record, String apex) {
    return record.host().equals("_dmarc." + apex)
        || record.host().endsWith("._domainkey." + apex)
        || record.value().startsWith("\"v=spf1");
  }

  private static String label(String host, String apex) {
    return host.endsWith("." + apex) ? host.substring(0, host.length() - apex.length() - 1) : host;
  }

  private Losses() {}
}
