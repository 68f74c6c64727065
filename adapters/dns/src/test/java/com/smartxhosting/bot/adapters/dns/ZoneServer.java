package com.smartxhosting.bot.adapters.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The one name server in charge of {@code shop.example}, on this machine. */
final class ZoneServer implements AutoCloseable {

  /** Of every record, and of what is not there. */
  static final int TTL = 600;

  private final List<Record> records = new CopyOnWriteArrayList<>();
  private final Responder responder = new Responder(query -> Optional.of(answer(query)));

  ZoneServer() {
    add("shop.example. NS ns1.shop.example.");
    add("ns1.shop.example. A 127.0.0.1");
  }

  InetSocketAddress address() {
    return responder.address();
  }

  /** Adds a line such as {@code www.shop.example. A 203.0.113.7}. */
  void add(String line) {
    records.add(record(line));
  }

  void remove(String line) {
    records.remove(record(line));
  }

  void forget(String name, String type) {
    records.removeIf(
        record -> record.getName().toString().equals(name) && record.getType() == Type.value(type));
  }

  static Record record(String line) {
    var parts = line.split(" ", 3);
    try {
      return Record.fromString(
          Name.fromString(parts[0]), Type.value(parts[1]), DClass.IN, TTL, parts[2], Name.root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Message answer(Message query) {
    var asked = query.getQuestion();
    var answer = reply(query);
    answer.getHeader().setFlag(Flags.AA);
    records.stream()
        .filter(record -> record.getName().equals(asked.getName()))
        .filter(record -> record.getType() == asked.getType())
        .forEach(record -> answer.addRecord(record, Section.ANSWER));
    if (answer.getSection(Section.ANSWER).isEmpty()) {
      var known = records.stream().anyMatch(record -> record.getName().equals(asked.getName()));
      answer.getHeader().setRcode(known ? Rcode.NOERROR : Rcode.NXDOMAIN);
      answer.addRecord(
          record("shop.example. SOA ns1.shop.example. root.shop.example. 1 3600 600 86400 600"),
          Section.AUTHORITY);
    }
    return answer;
  }

  /** An empty answer to a query. */
  static Message reply(Message query) {
    var reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.addRecord(query.getQuestion(), Section.QUESTION);
    return reply;
  }

  @Override
  public void close() {
    responder.close();
  }
}
