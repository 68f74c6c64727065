package com.smartxhosting.bot.conversations.dns;

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
 * What a record says, in its parts. Names in it are full, lower case, in ASCII and without a last
 * dot; an empty name is the root, which stands for "nowhere".
 */
public sealed interface RecordValue {

  record Ipv4(String address) implements RecordValue {}

  record Ipv6(String address) implements RecordValue {}

  record Alias(String target) implements RecordValue {}

  record MailServer(int priority, String target) implements RecordValue {}

  /** All strings of the record together. */
  record Words(String text) implements RecordValue {}

  record NameServer(String target) implements RecordValue {}

  record Server(int priority, int weight, int port, String target) implements RecordValue {}

  record Authority(int flags, String tag, String value) implements RecordValue {}

  /** As {@link RecordData#value} holds it. */
  default String written() {
    return switch (this) {
      case Ipv4(var address) -> address;
      case Ipv6(var address) -> address;
      case Alias(var target) -> target + ".";
      case MailServer(var priority, var target) -> "%d %s.".formatted(priority, target);
      case Words(var text) -> TxtStrings.written(text);
      case NameServer(var target) -> target + ".";
      case Server(var priority, var weight, var port, var target) ->
          "%d %d %d %s.".formatted(priority, weight, port, target);
      case Authority(var flags, var tag, var value) ->
          "%d %s %s"
              .formatted(flags, tag, TxtStrings.quoted(value.getBytes(StandardCharsets.UTF_8)));
    };
  }

  /**
   * Reads what a zone file holds, in any of the ways in which it may be written; {@code
   * read(…).map(RecordValue::written)} is its normal form. Empty when it is no such value. Names
   * without a last dot are taken as full.
   */
  static Optional<RecordValue> read(RecordType type, String written) {
    try {
      return Optional.of(
          of(
              Record.fromString(
                  Name.root,
                  Type.value(type.name()),
                  DClass.IN,
                  0,
                  TxtStrings.escaped(written),
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
