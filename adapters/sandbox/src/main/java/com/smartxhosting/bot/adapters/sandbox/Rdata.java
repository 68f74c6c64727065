package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Type;

/**
 * A record's value, understood: equal values have equal bytes, however they were written.
 *
 * @param written as the zone keeps it
 * @param bytes in canonical wire form (RFC 4034, 6.2)
 * @param target the host it points to, without a trailing dot; empty for values that point nowhere
 */
record Rdata(String written, byte[] bytes, Optional<String> target) {

  /** Empty when a record of this type cannot have this value. */
  static Optional<Rdata> of(RecordType type, String value) {
    try {
      var record =
          Record.fromString(Name.root, Type.value(type.name()), DClass.IN, 0, value, Name.root);
      return Optional.of(
          new Rdata(written(record, value), record.rdataToWireCanonical(), target(record)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<Rdata> of(RecordData data) {
    return of(data.type(), data.value());
  }

  boolean says(byte[] other) {
    return Arrays.equals(bytes, other);
  }

  private static String written(Record record, String value) {
    return target(record).isPresent()
        ? record.rdataToString().toLowerCase(Locale.ROOT)
        : value.strip();
  }

  private static Optional<String> target(Record record) {
    return switch (record) {
      case MXRecord mx -> Optional.of(bare(mx.getTarget()));
      case NSRecord ns -> Optional.of(bare(ns.getTarget()));
      case CNAMERecord cname -> Optional.of(bare(cname.getTarget()));
      case SRVRecord srv -> Optional.of(bare(srv.getTarget()));
      default -> Optional.empty(); // dnsjava's own class, open to any type
    };
  }

  private static String bare(Name name) {
    return name.toString(true).toLowerCase(Locale.ROOT);
  }
}
