package com.smartxhosting.bot.adapters.dns;

import java.net.InetAddress;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;

/** The address in a record. */
final class Addresses {

  private Addresses() {}

  static Stream<InetAddress> of(Record record) {
    return switch (record) {
      case ARecord a -> Stream.of(a.getAddress());
      case AAAARecord aaaa -> Stream.of(aaaa.getAddress());
      default -> Stream.empty(); // dnsjava's records are not sealed
    };
  }
}
