package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * A record's value, understood: equal values have one canonical form, however they were written.
 *
 * @param written as the zone keeps it
 * @param canonical the form in which values are compared
 * @param target the host it points to, without a trailing dot; empty for values that point nowhere
 */
record Rdata(String written, String canonical, Optional<String> target) {

  /** Empty when a record of this type cannot have this value. */
  static Optional<Rdata> of(RecordType type, String value) {
    if (!value.chars().allMatch(c -> c < 128)) {
      return Optional.empty(); // a zone file writes other bytes as \ddd (RFC 1035, 5.1)
    }
    try {
      var record =
          Record.fromString(Name.root, Type.value(type.name()), DClass.IN, 0, value, Name.root);
      return Optional.of(understood(record, value.strip()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<Rdata> of(RecordData data) {
    return of(data.type(), data.value());
  }

  private static Rdata understood(Record record, String written) {
    return switch (record) {
      case MXRecord mx -> pointing(mx, mx.getTarget());
      case NSRecord ns -> pointing(ns, ns.getTarget());
      case CNAMERecord cname -> pointing(cname, cname.getTarget());
      case SRVRecord srv -> pointing(srv, srv.getTarget());
      case TXTRecord txt -> new Rdata(written, together(txt), Optional.empty());
      case Record other -> new Rdata(written, other.rdataToString(), Optional.empty());
    };
  }

  private static Rdata pointing(Record record, Name target) {
    var text = record.rdataToString().toLowerCase(Locale.ROOT);
    return new Rdata(text, text, Optional.of(target.toString(true).toLowerCase(Locale.ROOT)));
  }

  /** However a text is cut into strings, it says the same (RFC 7208, 3.3). */
  private static String together(TXTRecord txt) {
    var bytes = new ByteArrayOutputStream();
    txt.getStringsAsByteArrays().forEach(bytes::writeBytes);
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
