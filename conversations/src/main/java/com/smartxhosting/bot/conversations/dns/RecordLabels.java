package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A zone as a list that people read: in a lasting order, each record on a short line. */
final class RecordLabels {

  /** What a button shows on the narrowest channel. */
  static final int LONGEST = 40;

  private static final int LONGEST_HOST = 18;
  private static final String BETWEEN = "  ";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final ZoneName zone;
  private final Map<RecordId, String> labels = new HashMap<>();
  private final List<DnsRecord> records;

  RecordLabels(ZoneName name, Zone zone) {
    this.zone = name;
    this.records = zone.records().stream().sorted(order()).toList();
    var taken = new HashSet<String>();
    for (var record : records) {
      labels.put(record.id(), unlike(taken, record.data()));
    }
  }

  /** The domain's own first, then by host, type and value. */
  List<DnsRecord> records() {
    return records;
  }

  /** Such as {@code MX @ 10 mail.example.com}; no two are alike. */
  String label(DnsRecord record) {
    return labels.getOrDefault(record.id(), "");
  }

  /**
   * Whether a filter finds it: a type alone finds the records of that type; other words must all
   * stand in the record, as they do when somebody types what a button shows.
   */
  boolean matches(DnsRecord record, String filter) {
    var wanted = filter.strip().toLowerCase(Locale.ROOT);
    for (var type : RecordType.values()) {
      if (type.name().equalsIgnoreCase(wanted)) {
        return record.data().type() == type;
      }
    }
    var data = record.data();
    var text =
        String.join(
                " ",
                data.type().name(),
                data.host(),
                zone.relative(data.host()),
                data.value(),
                readable(data))
            .toLowerCase(Locale.ROOT);
    return BLANKS.splitAsStream(wanted).allMatch(text::contains);
  }

  /** The value as people read it: names in Unicode and without last dots, texts without quotes. */
  static String readable(RecordData data) {
    return RecordValue.read(data.type(), data.value())
        .map(
            value ->
                switch (value) {
                  case RecordValue.Ipv4(var address) -> address;
                  case RecordValue.Ipv6(var address) -> address;
                  case RecordValue.Alias(var target) -> name(target);
                  case RecordValue.MailServer(var priority, var target) ->
                      priority + " " + name(target);
                  case RecordValue.Words(var text) -> text;
                  case RecordValue.NameServer(var target) -> name(target);
                  case RecordValue.Server(var priority, var weight, var port, var target) ->
                      "%d %d %d %s".formatted(priority, weight, port, name(target));
                  case RecordValue.Authority(var flags, var tag, var authority) ->
                      "%d %s %s".formatted(flags, tag, authority);
                })
        .orElse(data.value());
  }

  private static String name(String target) {
    return target.isEmpty() ? "." : DomainNames.unicode(target);
  }

  private Comparator<DnsRecord> order() {
    return Comparator.comparing((DnsRecord record) -> !record.data().host().equals(zone.ascii()))
        .thenComparing(record -> record.data().host())
        .thenComparing(record -> record.data().type())
        .thenComparing(record -> record.data().value())
        .thenComparing(record -> record.id().value());
  }

  private String unlike(HashSet<String> taken, RecordData data) {
    var label = label(data, LONGEST);
    for (int number = 2; !taken.add(label); number++) {
      var mark = " #" + number;
      label = label(data, LONGEST - mark.length()) + mark;
    }
    return label;
  }

  private String label(RecordData data, int length) {
    var host =
        data.type().name() + BETWEEN + middle(zone.relative(data.host()), LONGEST_HOST) + BETWEEN;
    return host + middle(readable(data), length - host.length());
  }

  /** Shortened in the middle: long names and keys differ at their ends. */
  private static String middle(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int front = whole(text, (length - 1) * 2 / 3);
    int back = whole(text, text.length() - (length - 1 - front));
    return text.substring(0, front) + "…" + text.substring(back);
  }

  /** A place that does not tear a character apart. */
  private static int whole(String text, int place) {
    return Character.isLowSurrogate(text.charAt(place)) ? place + 1 : place;
  }
}
