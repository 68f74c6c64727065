package com.smartxhosting.bot.adapters.plesk.standin;

import java.net.IDN;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server keeps: everybody's, with one row of numbers for each kind of thing. */
public final class World {

  /** What a domain's records live when none has a TTL of its own. */
  static final long ZONE_TTL = 3_600;

  final Map<Integer, String> customers = new TreeMap<>();
  final Map<Integer, Space> spaces = new TreeMap<>();
  final Map<Integer, Domain> domains = new TreeMap<>();
  final Map<Integer, Rec> records = new TreeMap<>();
  final List<Installation> installations = new ArrayList<>();
  final List<Session> sessions = new ArrayList<>();
  private int next = 100;

  /** A customer's webspace. */
  static final class Space {
    final int id;
    final String owner;
    final String ftpLogin;
    final long mailboxes;
    final long mailboxSize;
    final int records;
    int status;

    /** What the plan allows, in bytes. */
    long disk = 5L << 30;

    /** Of the machine that serves its websites. */
    String address = "192.0.2.1";

    Space(int id, String owner, String ftpLogin, long mailboxes, long mailboxSize, int records) {
      this.id = id;
      this.owner = owner;
      this.ftpLogin = ftpLogin;
      this.mailboxes = mailboxes;
      this.mailboxSize = mailboxSize;
      this.records = records;
    }
  }

  static final class Domain {
    final int id;
    final int space;
    final String ascii;
    final Map<String, Box> boxes = new TreeMap<>();
    final Map<String, Vault.Cert> certificates = new LinkedHashMap<>();
    String webmail = "roundcube";

    /** The name of the one that its website shows, while it is encrypted. */
    String certificate = "";

    boolean encrypted;

    /** The name of the one with which its mail is secured. */
    String mailCertificate = "";

    Domain(int id, int space, String ascii) {
      this.id = id;
      this.space = space;
      this.ascii = ascii;
    }

    String unicode() {
      return IDN.toUnicode(ascii);
    }
  }

  /**
   * @param quota in bytes; {@link #NOBODY_CHOSE} where it is the plan's
   */
  record Box(int id, String password, long used, long quota, boolean login, String description) {
    static final long NOBODY_CHOSE = -2;
  }

  record Rec(int id, int domain, String type, String host, String value, String opt, long ttl) {
    boolean says(Rec other) {
      return domain == other.domain
          && type.equals(other.type)
          && host.equals(other.host)
          && value.equals(other.value)
          && opt.equals(other.opt);
    }
  }

  record Installation(int id, String domain, String owner) {}

  /** A session, and for which browser it was opened. */
  public record Session(String id, String login, String browser) {}

  int number() {
    return next++;
  }

  /** Who may do everything, and is no customer. */
  static final String ADMIN = "admin";

  /** Sets a webspace up. */
  int space(
      String owner,
      String ftpLogin,
      long mailboxes,
      long mailboxSize,
      int records,
      List<String> names) {
    if (!owner.equals(ADMIN) && !customers.containsValue(owner)) {
      customers.put(number(), owner);
    }
    var id = number();
    spaces.put(id, new Space(id, owner, ftpLogin, mailboxes, mailboxSize, records));
    for (var name : names) {
      var domain = name.equals(names.getFirst()) ? id : number();
      domains.put(domain, new Domain(domain, id, IDN.toASCII(name)));
    }
    return id;
  }

  Optional<Domain> domain(String name) {
    return domains.values().stream()
        .filter(each -> each.ascii.equals(name) || each.unicode().equals(name))
        .findFirst();
  }

  List<Domain> sitesOf(int space) {
    return domains.values().stream().filter(each -> each.space == space).toList();
  }

  List<Rec> zone(int domain) {
    return records.values().stream().filter(each -> each.domain() == domain).toList();
  }

  long mailboxesOf(int space) {
    return sitesOf(space).stream().mapToLong(site -> site.boxes.size()).sum();
  }

  /** Everything of a webspace that anybody could change, to compare it with later. */
  Map<String, Object> everythingOf(int space) {
    var all = new LinkedHashMap<String, Object>();
    for (var site : sitesOf(space)) {
      all.put(site.ascii + " records", zone(site.id));
      all.put(site.ascii + " mailboxes", Map.copyOf(site.boxes));
      all.put(site.ascii + " certificates", Map.copyOf(site.certificates));
      all.put(site.ascii + " certificate", site.certificate + " " + site.encrypted);
    }
    return all;
  }
}
