package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.dns.DomainNames.Letters;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue;
import com.smartxhosting.bot.conversations.dns.RecordValue.MailServer;
import com.smartxhosting.bot.conversations.dns.RecordValue.Words;
import com.smartxhosting.bot.form.Parsed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record that a flow looks for.
 *
 * @param name in full, in ASCII
 * @param value ends with {@code *} where only its beginning counts
 */
record WantedRecord(String name, RecordType type, String value) {

  static final String ITSELF = "@";

  private static final String ANY = "*";

  /**
   * @param with the arguments {@code domain}, {@code host}, {@code type} and {@code value}
   * @return empty when they are no record
   */
  static Optional<WantedRecord> of(Map<String, String> with) {
    var host = with.getOrDefault("host", ITSELF);
    var domain = with.getOrDefault("domain", "");
    var written = host.equals(ITSELF) ? domain : host + "." + domain;
    return DomainNames.ascii(written, Letters.ANY) instanceof Parsed.Valid<String>(var name)
        ? type(with.getOrDefault("type", ""))
            .map(type -> new WantedRecord(name, type, with.getOrDefault("value", ANY)))
        : Optional.empty();
  }

  private static Optional<RecordType> type(String name) {
    return Arrays.stream(RecordType.values())
        .filter(type -> type.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  boolean is(RecordData record) {
    return record.type() == type && record.host().equals(name) && is(record.value());
  }

  /**
   * @param told as zone files write it
   */
  boolean is(String told) {
    var begins = value.endsWith(ANY);
    var wanted = begins ? value.substring(0, value.length() - 1) : value;
    return RecordValue.read(type, told).stream()
        .flatMap(WantedRecord::readings)
        .anyMatch(
            reading ->
                begins ? reading.startsWith(normal(wanted)) : reading.equals(normal(wanted)));
  }

  /** All that somebody may have meant to write for it: mail servers with and without priority. */
  private static Stream<String> readings(RecordValue value) {
    return switch (value) {
      case Words(var text) -> Stream.of(text);
      case MailServer(_, var target) -> Stream.of(withoutLastDot(value.written()), target);
      case RecordValue.Ipv4 _,
          RecordValue.Ipv6 _,
          RecordValue.Alias _,
          RecordValue.NameServer _,
          RecordValue.Server _,
          RecordValue.Authority _ ->
          Stream.of(withoutLastDot(value.written()));
    };
  }

  private String normal(String written) {
    return type == RecordType.TXT
        ? written
        : RecordValue.read(type, written)
            .map(read -> withoutLastDot(read.written()))
            .orElseGet(() -> withoutLastDot(written.toLowerCase(Locale.ROOT)));
  }

  private static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
