package com.smartxhosting.bot.adapters.dns;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks name servers with queries of our own, all at once and none for longer than a time-out. What
 * one of them says is taken for what it is, and never for what another would say.
 */
public final class AskedDns implements PublicDns {

  /** More servers of one zone would tell no more. */
  private static final int MOST_SERVERS = 6;

  private static final int PORT = 53;

  private final List<NameServer> resolvers;
  private final int port;
  private final Duration timeout;

  /**
   * @param resolvers the public resolvers that are looked at
   * @param timeout how long one server may take to answer
   */
  public AskedDns(List<InetSocketAddress> resolvers, Duration timeout) {
    this(resolvers, timeout, PORT);
  }

  /**
   * @param port on which the zones' own servers answer
   */
  AskedDns(List<InetSocketAddress> resolvers, Duration timeout, int port) {
    this.resolvers =
        resolvers.stream()
            .map(at -> new NameServer(called(at), at, NameServer.Kind.RESOLVER, timeout))
            .toList();
    this.port = port;
    this.timeout = timeout;
  }

  private static String called(InetSocketAddress address) {
    return address.getPort() == PORT
        ? address.getHostString()
        : address.getHostString() + ":" + address.getPort();
  }

  @Override
  public List<Answer> around(String name, RecordType type) {
    return parsed(name).map(asked -> all(resolvers, asked, type)).orElse(List.of());
  }

  @Override
  public List<Answer> own(String zone, String name, RecordType type) {
    var servers = parsed(zone).map(this::servers).orElse(List.of());
    return parsed(name).map(asked -> all(servers, asked, type)).orElse(List.of());
  }

  private List<Answer> all(List<NameServer> servers, Name name, RecordType type) {
    return atOnce(
        servers.stream()
            .<Callable<Answer>>map(
                server -> () -> new Answer(server.called(), server.says(name, type)))
            .toList());
  }

  /**
   * The servers that the first resolver which knows any names for the zone, with their addresses.
   */
  private List<NameServer> servers(Name zone) {
    var names =
        firstOf(zone, Type.NS).stream()
            .filter(NSRecord.class::isInstance)
            .map(record -> ((NSRecord) record).getTarget())
            .sorted()
            .limit(MOST_SERVERS)
            .toList();
    Map<Name, Future<Optional<NameServer>>> found = new LinkedHashMap<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      names.forEach(name -> found.put(name, threads.submit(() -> server(name))));
    }
    return found.values().stream().flatMap(server -> server.resultNow().stream()).toList();
  }

  private Optional<NameServer> server(Name name) {
    return address(name, Type.A)
        .or(() -> address(name, Type.AAAA))
        .map(
            address ->
                new NameServer(
                    name.toString(true),
                    new InetSocketAddress(address, port),
                    NameServer.Kind.AUTHORITY,
                    timeout));
  }

  private Optional<InetAddress> address(Name name, int type) {
    return firstOf(name, type).stream().flatMap(Addresses::of).findFirst();
  }

  private List<Record> firstOf(Name name, int type) {
    var answers =
        atOnce(
            resolvers.stream()
                .<Callable<List<Record>>>map(resolver -> () -> resolver.records(name, type))
                .toList());
    return answers.stream().filter(records -> !records.isEmpty()).findFirst().orElse(List.of());
  }

  private static <T> List<T> atOnce(List<Callable<T>> questions) {
    var futures = new ArrayList<Future<T>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      questions.forEach(question -> futures.add(threads.submit(question)));
    }
    return futures.stream().map(Future::resultNow).toList();
  }

  private static Optional<Name> parsed(String name) {
    try {
      return Optional.of(Name.fromString(name, Name.root));
    } catch (TextParseException e) {
      return Optional.empty();
    }
  }
}
