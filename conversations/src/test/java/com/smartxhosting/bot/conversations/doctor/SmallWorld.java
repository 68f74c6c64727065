package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The internet, as three resolvers see it, one of which lies where it is told to. */
final class SmallWorld implements PublicDns {

  private static final List<String> RESOLVERS = List.of("one", "two", "three");

  /** By name and type, as in {@code shop.example MX}. */
  final Map<String, List<String>> records = new TreeMap<>();

  /** Those that are asked for the zone, and whether they answer. */
  final Map<String, Boolean> servers = new TreeMap<>();

  /** What a single server says of the domain's address, if it is not what the others say. */
  final Map<String, String> stale = new TreeMap<>();

  /** What the third resolver says of everything. */
  String lie = "";

  boolean silent = false;
  int asked;

  void has(String name, RecordType type, String... values) {
    records.put(name + " " + type, List.of(values));
  }

  void also(String name, RecordType type, String value) {
    var values = new ArrayList<>(records.getOrDefault(name + " " + type, List.of()));
    values.add(value);
    records.put(name + " " + type, values);
  }

  void hasNo(String name, RecordType type) {
    records.remove(name + " " + type);
  }

  @Override
  public List<Answer> own(String zone, String name, RecordType type) {
    if (silent) {
      return List.of();
    }
    return servers.entrySet().stream()
        .map(
            server ->
                new Answer(
                    server.getKey(),
                    !server.getValue()
                        ? new Said.Silence()
                        : type == RecordType.A && stale.containsKey(server.getKey())
                            ? new Said.Values(List.of(stale.get(server.getKey())), 60)
                            : said(name, type)))
        .toList();
  }

  @Override
  public synchronized List<Answer> around(String name, RecordType type) {
    asked++;
    return RESOLVERS.stream()
        .map(
            resolver ->
                new Answer(resolver, silent ? new Said.Silence() : said(resolver, name, type)))
        .toList();
  }

  private Said said(String resolver, String name, RecordType type) {
    return resolver.equals("three") && RecordValue.read(type, lie).isPresent() && !lie.isEmpty()
        ? new Said.Values(List.of(lie), 60)
        : said(name, type);
  }

  private Said said(String name, RecordType type) {
    var values = records.getOrDefault(name + " " + type, List.of());
    return values.isEmpty() ? new Said.Nothing(60) : new Said.Values(values, 60);
  }
}
