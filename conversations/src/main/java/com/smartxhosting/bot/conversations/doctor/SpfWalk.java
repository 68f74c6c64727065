package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue.MailServer;
import com.smartxhosting.bot.conversations.dns.Spf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Follows an SPF text through everything that it includes, as a receiver would (RFC 7208), to see
 * how many look-ups it takes and whether it lets an address send.
 */
final class SpfWalk {

  /** Beyond what any receiver follows; ends a circle of texts that include each other. */
  private static final int ENOUGH = 3 * Spf.MOST_LOOKUPS;

  /** The terms that make a receiver ask (RFC 7208, 4.6.4). */
  private static final Set<String> ASKING =
      Set.of("include", "redirect", "a", "mx", "ptr", "exists");

  private final World world;
  private final String address;
  private final List<String> dead = new ArrayList<>();
  private int lookups;
  private boolean untold;

  private SpfWalk(World world, String address) {
    this.world = world;
    this.address = address;
  }

  /**
   * @param covers whether the address may send
   * @param dead names that are included and have no SPF text
   * @param untold whether something could not be looked at
   */
  record Result(int lookups, boolean covers, List<String> dead, boolean untold) {
    Result {
      dead = List.copyOf(dead);
    }
  }

  /**
   * @param address an IPv4 address, or empty
   */
  static Result of(String domain, Spf spf, String address, World world) {
    var walk = new SpfWalk(world, address);
    boolean covers = walk.passes(domain, spf);
    return new Result(walk.lookups, covers, walk.dead, walk.untold);
  }

  /** Every term is looked at although one may have decided, to count the look-ups of the worst. */
  private boolean passes(String domain, Spf spf) {
    boolean passes = false;
    for (var term : spf.terms()) {
      if (lookups > ENOUGH) {
        return passes;
      }
      passes |= matches(domain, term.toLowerCase(Locale.ROOT));
    }
    return passes;
  }

  private boolean matches(String domain, String term) {
    boolean lets = !term.matches("[-~?].*");
    var bare = term.replaceFirst("^[-+~?]", "");
    var parts = bare.split("[:/=]", 2);
    var named = parts.length > 1 && !bare.contains("/" + parts[1]) ? parts[1] : domain;
    var host = named.replaceFirst("/.*$", "");
    if (ASKING.contains(parts[0])) {
      lookups++;
    }
    return switch (parts[0]) {
      case "include", "redirect" -> included(host) && lets;
      case "a" -> lets && world.addresses(host).contains(address);
      case "mx" -> lets && mailServers(host).contains(address);
      case "ip4" -> lets && isWithin(bare.substring("ip4:".length()));
      case "all" -> lets;
      default -> false; // whatever else there is lets no single address in
    };
  }

  private boolean included(String name) {
    if (name.contains("%")) {
      untold = true; // a macro, which only a receiver can fill in
      return false;
    }
    if (world.untold(name, RecordType.TXT)) {
      untold = true;
      return false;
    }
    var texts = world.texts(name).stream().flatMap(text -> Spf.read(text).stream()).toList();
    if (texts.isEmpty()) {
      dead.add(name);
      return false;
    }
    return passes(name, texts.getFirst());
  }

  private List<String> mailServers(String domain) {
    return world.seen(domain, RecordType.MX).values().stream()
        .filter(MailServer.class::isInstance)
        .map(value -> ((MailServer) value).target())
        .filter(target -> !target.isEmpty())
        .flatMap(target -> world.addresses(target).stream())
        .toList();
  }

  private boolean isWithin(String network) {
    var parts = network.split("/", 2);
    int length = parts.length > 1 && parts[1].matches("\\d{1,2}") ? Integer.parseInt(parts[1]) : 32;
    if (!isIpv4(parts[0]) || !isIpv4(address) || length > 32) {
      return false;
    }
    long mask = length == 0 ? 0 : -1L << 32 - length;
    return (number(parts[0]) & mask) == (number(address) & mask);
  }

  private static boolean isIpv4(String text) {
    return text.matches("\\d{1,3}(?:\\.\\d{1,3}){3}");
  }

  private static long number(String address) {
    long number = 0;
    for (var part : address.split("\\.")) {
      number = number << 8 | Integer.parseInt(part);
    }
    return number;
  }
}
