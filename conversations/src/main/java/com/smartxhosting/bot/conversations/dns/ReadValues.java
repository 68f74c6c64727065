package com.smartxhosting.bot.conversations.dns;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.smartxhosting.bot.conversations.dns.RecordValue.Alias;
import com.smartxhosting.bot.conversations.dns.RecordValue.Authority;
import com.smartxhosting.bot.conversations.dns.RecordValue.Ipv4;
import com.smartxhosting.bot.conversations.dns.RecordValue.Ipv6;
import com.smartxhosting.bot.conversations.dns.RecordValue.MailServer;
import com.smartxhosting.bot.conversations.dns.RecordValue.NameServer;
import com.smartxhosting.bot.conversations.dns.RecordValue.Server;
import com.smartxhosting.bot.conversations.dns.RecordValue.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.Address;
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
 * Reads values with dnsjava, and remembers them: every page of a zone reads all of its records, and
 * dnsjava takes a buffer of 8 kB for each.
 */
final class ReadValues {

  private static final int REMEMBERED = 5_000;

  private record Written(RecordType type, String value) {}

  private static final LoadingCache<Written, Optional<RecordValue>> VALUES =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build(ReadValues::read);

  private ReadValues() {}

  static Optional<RecordValue> of(RecordType type, String value) {
    return VALUES.get(new Written(type, value));
  }

  private static Optional<RecordValue> read(Written written) {
    try {
      return Optional.of(
          of(
              Record.fromString(
                  Name.root,
                  Type.value(written.type().name()),
                  DClass.IN,
                  0,
                  TxtStrings.escaped(written.value()),
                  Name.root)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static RecordValue of(Record record) {
    return switch (record) {
      case CNAMERecord alias -> new Alias(plain(alias.getTarget()));
      case MXRecord mail -> new MailServer(mail.getPriority(), plain(mail.getTarget()));
      case NSRecord server -> new NameServer(plain(server.getTarget()));
      case SRVRecord server ->
          new Server(
              server.getPriority(),
              server.getWeight(),
              server.getPort(),
              plain(server.getTarget()));
      case TXTRecord text -> new Words(together(text));
      case Record other -> ofBytes(other.getType(), other.rdataToWireCanonical());
    };
  }

  /** From the wire, where dnsjava's own values are escaped or lose an address's family. */
  private static RecordValue ofBytes(int type, byte[] data) {
    return switch (type) {
      case Type.A -> new Ipv4(Address.toDottedQuad(data));
      case Type.AAAA -> new Ipv6(IpAddresses.canonical(data));
      case Type.CAA ->
          new Authority(
              data[0] & 0xff, text(data, 2, 2 + data[1]), text(data, 2 + data[1], data.length));
      default -> throw new IllegalArgumentException("No customer's record type: " + type);
    };
  }

  private static String together(TXTRecord record) {
    var text = new ByteArrayOutputStream();
    record.getStringsAsByteArrays().forEach(text::writeBytes);
    return text.toString(StandardCharsets.UTF_8);
  }

  private static String plain(Name name) {
    return name.equals(Name.root) ? "" : name.toString(true).toLowerCase(Locale.ROOT);
  }

  private static String text(byte[] data, int from, int to) {
    return new String(Arrays.copyOfRange(data, from, to), StandardCharsets.UTF_8);
  }
}
