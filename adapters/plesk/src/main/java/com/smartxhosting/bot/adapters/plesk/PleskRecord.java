package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue;
import com.smartxhosting.bot.conversations.dns.RecordValue.Alias;
import com.smartxhosting.bot.conversations.dns.RecordValue.Authority;
import com.smartxhosting.bot.conversations.dns.RecordValue.Ipv4;
import com.smartxhosting.bot.conversations.dns.RecordValue.Ipv6;
import com.smartxhosting.bot.conversations.dns.RecordValue.MailServer;
import com.smartxhosting.bot.conversations.dns.RecordValue.NameServer;
import com.smartxhosting.bot.conversations.dns.RecordValue.Server;
import com.smartxhosting.bot.conversations.dns.RecordValue.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A DNS record as Plesk writes it, over either of its interfaces. What a zone file holds in one
 * piece stands in two here: the numbers of MX, SRV and CAA records come first, in {@code opt}.
 *
 * @param host what it sends is full, with a last dot; what it takes is relative, and empty for the
 *     domain itself
 */
record PleskRecord(String type, String host, String value, String opt) {

  private static final Pattern CAA = Pattern.compile("(\\d{1,3})\\s+(\\w+)\\s+\"?([^\"]*)\"?");

  /** As Plesk takes it. Names lose their last dot, which it adds by itself. */
  static PleskRecord of(RecordData data, Site site) {
    var host = relative(data.host(), site.ascii());
    var type = data.type().name();
    return RecordValue.read(data.type(), data.value())
        .map(
            value ->
                switch (value) {
                  case Ipv4(var address) -> new PleskRecord(type, host, address, "");
                  case Ipv6(var address) -> new PleskRecord(type, host, address, "");
                  case Alias(var target) -> new PleskRecord(type, host, name(target), "");
                  case NameServer(var target) -> new PleskRecord(type, host, name(target), "");
                  case Words(var text) -> new PleskRecord(type, host, text, "");
                  case MailServer(var priority, var target) ->
                      new PleskRecord(type, host, name(target), Integer.toString(priority));
                  case Server(var priority, var weight, var port, var target) ->
                      new PleskRecord(
                          type, host, name(target), "%d %d %d".formatted(priority, weight, port));
                  case Authority(var flags, var tag, var words) ->
                      new PleskRecord(type, host, words, flags + " " + tag);
                })
        .orElseThrow(() -> new IllegalArgumentException("Not checked before: " + data.type()));
  }

  /**
   * As we keep it; empty for what customers do not manage, and for what does not belong into this
   * zone.
   */
  Optional<DnsRecord> in(Site site, String id, long ttl) {
    return Arrays.stream(RecordType.values())
        .filter(each -> each.name().equals(type))
        .findFirst()
        .flatMap(
            kind ->
                full(site.ascii())
                    .map(name -> new RecordData(name, kind, ttl, written(kind)))
                    .map(data -> new DnsRecord(new RecordId(id), data)));
  }

  private Optional<String> full(String zone) {
    var bare = host.strip();
    if (bare.isEmpty() || bare.equals("@")) {
      return Optional.of(zone);
    }
    var dotted = bare.endsWith(".");
    return HostNames.ascii(bare)
        .map(name -> dotted || HostNames.within(name, zone) ? name : name + "." + zone)
        .filter(name -> HostNames.within(name, zone));
  }

  private String written(RecordType kind) {
    var together = opt.isBlank() ? value.strip() : opt.strip() + " " + value.strip();
    var line =
        switch (kind) {
          case TXT -> quoted(value) ? value : new Words(value).written();
          case CAA -> authority(together);
          case A, AAAA, CNAME, MX, NS, SRV -> together;
        };
    return RecordValue.read(kind, line).map(RecordValue::written).orElse(line);
  }

  /** Its last part may lack the quotes without which a zone file takes it for a comment. */
  private static String authority(String together) {
    var parts = CAA.matcher(together);
    return parts.matches()
        ? new Authority(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3)).written()
        : together;
  }

  private static boolean quoted(String value) {
    return value.startsWith("\"")
        && value.endsWith("\"")
        && RecordValue.read(RecordType.TXT, value).isPresent();
  }

  private static String relative(String host, String zone) {
    return host.equals(zone) ? "" : host.substring(0, host.length() - zone.length() - 1);
  }

  /** An empty name is the root, which stands for "nowhere". */
  private static String name(String target) {
    return target.isEmpty() ? "." : target;
  }
}
