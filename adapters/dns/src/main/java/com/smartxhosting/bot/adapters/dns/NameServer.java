package com.smartxhosting.bot.adapters.dns;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * One name server and how it is asked.
 *
 * @param called what a customer reads
 */
record NameServer(String called, InetSocketAddress address, Kind kind, Duration timeout) {

  private static final Logger LOG = LoggerFactory.getLogger(NameServer.class);

  /** What a server is asked for. */
  enum Kind {
    /** To find out for us. */
    RESOLVER,
    /** To tell what it knows itself. */
    AUTHORITY
  }

  /** What it says of a name. Whatever is wrong with its answer is silence. */
  Said says(Name name, RecordType type) {
    return answer(name, Type.value(type.name()))
        .map(answer -> said(answer, name, type))
        .orElseGet(Said.Silence::new);
  }

  /** The records of this name and type; none when it has none or does not answer. */
  List<Record> records(Name name, int type) {
    return answer(name, type).stream()
        .flatMap(answer -> answer.getSection(Section.ANSWER).stream())
        .filter(record -> record.getType() == type)
        .toList();
  }

  private Said said(Message answer, Name name, RecordType type) {
    int code = answer.getRcode();
    if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
      return new Said.Silence();
    }
    var records =
        told(answer, type)
            .filter(
                record ->
                    record.getName().equals(name) && record.getType() == Type.value(type.name()))
            .toList();
    return records.isEmpty()
        ? new Said.Nothing(negativeTtl(answer))
        : new Said.Values(
            records.stream().map(record -> written(record, type)).toList(),
            records.stream().mapToLong(Record::getTTL).max().orElse(0));
  }

  /** The parent of a delegated name tells its name servers beside the answer. */
  private static Stream<Record> told(Message answer, RecordType type) {
    var answered = answer.getSection(Section.ANSWER).stream();
    return type == RecordType.NS
        ? Stream.concat(answered, answer.getSection(Section.AUTHORITY).stream())
        : answered;
  }

  /** RFC 2308, 5: the lesser of the SOA's own TTL and its last field. */
  private static long negativeTtl(Message answer) {
    return answer.getSection(Section.AUTHORITY).stream()
        .filter(SOARecord.class::isInstance)
        .map(SOARecord.class::cast)
        .mapToLong(soa -> Math.min(soa.getTTL(), soa.getMinimum()))
        .findFirst()
        .orElse(0);
  }

  /** As our zones are written: names in lower case, texts as they are. */
  private static String written(Record record, RecordType type) {
    return switch (type) {
      case TXT, CAA -> record.rdataToString();
      case A, AAAA, CNAME, MX, NS, SRV -> record.rdataToString().toLowerCase(Locale.ROOT);
    };
  }

  private Optional<Message> answer(Name name, int type) {
    var query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    if (kind == Kind.AUTHORITY) {
      query.getHeader().unsetFlag(Flags.RD);
    }
    try {
      var resolver = new SimpleResolver(address);
      resolver.setTimeout(timeout);
      var answer = resolver.send(query);
      return answer.getHeader().getFlag(Flags.QR) ? Optional.of(answer) : Optional.empty();
    } catch (IOException e) {
      LOG.debug("{} does not answer: {}", called, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
