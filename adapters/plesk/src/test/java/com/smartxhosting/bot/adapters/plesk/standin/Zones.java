package com.smartxhosting.bot.adapters.plesk.standin;

import com.smartxhosting.bot.adapters.plesk.standin.World.Rec;
import java.util.List;
import java.util.Set;

/** The DNS of a stand-in, behind both of its interfaces. */
final class Zones {

  private static final Set<String> NAMES = Set.of("CNAME", "MX", "NS", "SRV");

  private final World world;
  private final List<String> effects;

  Zones(World world, List<String> effects) {
    this.world = world;
    this.effects = effects;
  }

  /**
   * What became of a change.
   *
   * @param code 0 when it was made
   */
  record Made(int id, int code, String text) {}

  Made add(int site, String type, String host, String value, String opt, long ttl) {
    if (!world.domains.containsKey(site)) {
      return new Made(0, 1015, "Domain does not exist.");
    }
    var domain = world.domains.get(site);
    var limit = world.spaces.get(domain.space).records;
    if (limit >= 0 && world.zone(site).size() >= limit) {
      return new Made(0, 1024, "The limit of DNS records is reached.");
    }
    var record = new Rec(world.number(), site, type, full(host, domain.ascii), value, opt, ttl);
    return kept(record, "added");
  }

  Made change(int id, String type, String host, String value, String opt, long ttl) {
    var before = world.records.get(id);
    if (before == null) {
      return new Made(id, 1013, "Record does not exist");
    }
    var domain = world.domains.get(before.domain());
    return kept(new Rec(id, domain.id, type, full(host, domain.ascii), value, opt, ttl), "changed");
  }

  Made remove(int id) {
    var removed = world.records.remove(id);
    if (removed == null) {
      return new Made(id, 1013, "Record does not exist");
    }
    effects.add("record " + id + " of " + world.domains.get(removed.domain()).ascii + " removed");
    return new Made(id, 0, "");
  }

  private Made kept(Rec record, String how) {
    var others =
        world.zone(record.domain()).stream().filter(each -> each.id() != record.id()).toList();
    if (others.stream().anyMatch(record::says)) {
      return new Made(record.id(), 1007, "This record already exists.");
    }
    var clash =
        others.stream()
            .filter(each -> each.host().equals(record.host()))
            .anyMatch(each -> each.type().equals("CNAME") || record.type().equals("CNAME"));
    if (clash) {
      return new Made(record.id(), 1023, "A CNAME record conflicts with another record.");
    }
    world.records.put(record.id(), record);
    effects.add(
        "record %d of %s %s".formatted(record.id(), world.domains.get(record.domain()).ascii, how));
    return new Made(record.id(), 0, "");
  }

  /** Names leave with a last dot, whether or not they came with one. */
  static String dotted(Rec record) {
    var value = record.value();
    return NAMES.contains(record.type()) && !value.endsWith(".") ? value + "." : value;
  }

  /** What comes in is relative, unless it ends in a dot. */
  private static String full(String host, String zone) {
    if (host.isEmpty()) {
      return zone;
    }
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host + "." + zone;
  }
}
