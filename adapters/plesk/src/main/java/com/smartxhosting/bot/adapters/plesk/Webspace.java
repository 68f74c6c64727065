package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.services.Usage;
import java.util.List;
import java.util.Optional;

/**
 * One service's part of a server, which Plesk calls a webspace or subscription. Whoever holds it
 * has made sure that it belongs to the login that the billing system names.
 *
 * @param owner the login of the customer whom it belongs to; empty when it is an administrator's or
 *     a reseller's own
 * @param contact the owner's e-mail address; empty for none
 * @param usage when it was looked up; empty where the server does not count
 * @param sites its domains, the main one first
 */
record Webspace(
    String id,
    Optional<String> owner,
    String contact,
    Limits limits,
    Optional<Usage> usage,
    List<Site> sites) {

  /** Plesk's word for no limit, and ours. */
  static final long UNLIMITED = -1;

  Webspace {
    sites = List.copyOf(sites);
  }

  /**
   * @param mailboxes how many there may be
   * @param mailboxSize the largest, which is also the size of one whose size nobody chose, in bytes
   */
  record Limits(long mailboxes, long mailboxSize) {}

  /**
   * A domain.
   *
   * @param ascii lower case, in punycode, without a last dot
   */
  record Site(String id, String ascii) {

    /** As customers read it. */
    String name() {
      return DomainNames.unicode(ascii);
    }
  }

  Site main() {
    return sites.getFirst();
  }

  /** One of its domains, however it is written; nobody else's. */
  Optional<Site> site(String domain) {
    return HostNames.ascii(domain)
        .flatMap(ascii -> sites.stream().filter(site -> site.ascii().equals(ascii)).findFirst());
  }
}
