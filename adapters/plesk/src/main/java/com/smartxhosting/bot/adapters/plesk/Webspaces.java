package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.adapters.plesk.xml.Agent.dataset;
import static com.smartxhosting.bot.adapters.plesk.xml.Element.of;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.adapters.plesk.Webspace.Limits;
import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.xml.Agent;
import com.smartxhosting.bot.adapters.plesk.xml.Element;
import com.smartxhosting.bot.adapters.plesk.xml.Result;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Denied;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Done;
import com.smartxhosting.bot.conversations.dns.DomainNames;
import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the webspace of a service, and makes sure that it is his: it must bear the domain that the
 * billing system names and belong to the login that it names. We are let into the server as
 * somebody who may do everything, so this is what keeps one customer from another's.
 */
final class Webspaces {

  private static final Logger LOG = LoggerFactory.getLogger(Webspaces.class);

  /** As long as a screen is looked at; before a change it is asked anew. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final int REMEMBERED = 10_000;

  /** Disabled by the administrator, the reseller or the customer, or expired. */
  private static final long DISABLED = 16 | 32 | 64 | 256;

  private final String server;
  private final Agent agent;
  private final InstantSource clock;
  private final Cache<Subscription, Webspace> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FRESH).build();

  Webspaces(String server, Agent agent, InstantSource clock) {
    this.server = server;
    this.agent = agent;
    this.clock = clock;
  }

  /** For looking; a moment old at most. */
  Outcome<Webspace> recent(Subscription wanted) {
    var seen = known.getIfPresent(wanted);
    return seen == null ? now(wanted) : Outcome.ok(seen);
  }

  /** For changes: as it is now. */
  Outcome<Webspace> now(Subscription wanted) {
    var found = HostNames.ascii(wanted.domain()).map(ascii -> find(ascii, wanted));
    var outcome = found.orElseGet(() -> unknown(wanted));
    if (outcome instanceof Ok<Webspace>(var webspace)) {
      known.put(wanted, webspace);
    } else {
      known.invalidate(wanted);
    }
    return outcome;
  }

  private Outcome<Webspace> find(String ascii, Subscription wanted) {
    var packet =
        agent.read(
            of(
                "webspace",
                of(
                    "get",
                    of("filter", names(ascii)),
                    dataset("gen_info", "hosting-basic", "limits", "resource-usage"))));
    for (var result : Result.all(packet, "webspace", "get")) {
      switch (result) {
        case Done(var element) -> {
          var info = element.child("data").flatMap(data -> data.child("gen_info"));
          if (info.filter(each -> names(each, ascii)).isPresent()) {
            return opened(element, info.get(), ascii, wanted);
          }
        }
        case Denied denied when denied.code() == Denials.NOT_FOUND -> {} // under this name
        case Denied denied -> {
          return Denials.failed(LOG, server, "looking a subscription up", denied.toString());
        }
      }
    }
    return unknown(wanted);
  }

  private Outcome<Webspace> opened(Element found, Element info, String ascii, Subscription wanted) {
    var id = found.at("id");
    var packet =
        agent.read(
            Stream.concat(Stream.of(sites(id)), owner(info).stream()).toArray(Element[]::new));
    var customer = customer(packet);
    var owner = customer.map(each -> each.at("login")).filter(login -> !login.isEmpty());
    if (!belongs(wanted.login(), owner, found)) {
      LOG.warn(
          "Plesk server {}: the subscription {} belongs to another login than the billing system"
              + " names; nothing of it is shown",
          server,
          ascii);
      return unknown(wanted);
    }
    if (status(info) != 0) {
      return Outcome.refused(Text.of("plesk.suspended").with("domain", DomainNames.unicode(ascii)));
    }
    var sites = new ArrayList<Site>();
    sites.add(new Site(id, ascii));
    sites.addAll(addOns(packet, id));
    return Outcome.ok(
        new Webspace(
            id,
            owner,
            customer.map(each -> each.at("email")).orElse(""),
            new Limits(limit(found, "max_box"), limit(found, "mbox_quota")),
            usage(found),
            sites));
  }

  /** A server may know an international domain by either of its names. */
  private static List<Element> names(String ascii) {
    var unicode = DomainNames.unicode(ascii);
    return unicode.equals(ascii)
        ? List.of(of("name", ascii))
        : List.of(of("name", unicode), of("name", ascii));
  }

  private static boolean names(Element info, String ascii) {
    return List.of(info.at("ascii-name"), info.at("name")).stream()
        .anyMatch(name -> HostNames.ascii(name).filter(ascii::equals).isPresent());
  }

  private static Element sites(String webspace) {
    return of("site", of("get", of("filter", of("parent-id", webspace)), dataset("gen_info")));
  }

  private static Optional<Element> owner(Element info) {
    return Stream.of("owner-id", "owner-login")
        .filter(key -> !info.at(key).isEmpty())
        .map(key -> of(key.substring("owner-".length()), info.at(key)))
        .map(key -> of("customer", of("get", of("filter", key), dataset("gen_info"))))
        .findFirst();
  }

  /** Only a customer: whatever belongs to an administrator or a reseller is not found here. */
  private static Optional<Element> customer(Element packet) {
    return Result.all(packet, "customer", "get").stream()
        .filter(Done.class::isInstance)
        .flatMap(result -> ((Done) result).element().all("data"))
        .flatMap(data -> data.all("gen_info"))
        .findFirst();
  }

  /**
   * The billing system keeps the login of the owner or that of the webspace's own system user,
   * depending on whether the customer had one before.
   */
  private static boolean belongs(String login, Optional<String> owner, Element webspace) {
    return !login.isBlank()
        && (owner.filter(login::equalsIgnoreCase).isPresent()
            || webspace.valueOf("ftp_login").filter(login::equalsIgnoreCase).isPresent());
  }

  private static List<Site> addOns(Element packet, String webspace) {
    return Result.all(packet, "site", "get").stream()
        .filter(Done.class::isInstance)
        .map(result -> ((Done) result).element())
        .filter(site -> site.at("data", "gen_info", "webspace-id").equals(webspace))
        .filter(site -> !site.at("id").equals(webspace))
        .flatMap(site -> site(site).stream())
        .toList();
  }

  private static Optional<Site> site(Element site) {
    var info = site.child("data").flatMap(data -> data.child("gen_info"));
    return info.flatMap(
            each ->
                HostNames.ascii(each.at("ascii-name")).or(() -> HostNames.ascii(each.at("name"))))
        .map(ascii -> new Site(site.at("id"), ascii));
  }

  private static long status(Element info) {
    return number(info.at("status")).orElse(0L) & DISABLED;
  }

  private Optional<Usage> usage(Element webspace) {
    return used(webspace, "disk_space")
        .flatMap(
            disk ->
                used(webspace, "max_traffic")
                    .map(
                        traffic ->
                            new Usage(
                                new Amount(disk, limit(webspace, "disk_space")),
                                new Amount(traffic, limit(webspace, "max_traffic")),
                                clock.instant())));
  }

  private static Optional<Long> used(Element webspace, String name) {
    return listed(webspace, "resource-usage", name).filter(used -> used >= 0);
  }

  private static long limit(Element webspace, String name) {
    return listed(webspace, "limits", name).filter(limit -> limit >= 0).orElse(Webspace.UNLIMITED);
  }

  /** Limits and what is used of them go by the same names. */
  private static Optional<Long> listed(Element webspace, String list, String name) {
    return webspace
        .everywhere()
        .filter(each -> each.name().equals(list))
        .findFirst()
        .flatMap(each -> each.valueOf(name))
        .flatMap(Webspaces::number);
  }

  static Optional<Long> number(String written) {
    return written.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(written)) : Optional.empty();
  }

  private static Outcome<Webspace> unknown(Subscription wanted) {
    return Outcome.refused(Text.of("plesk.unknown").with("domain", wanted.domain()));
  }
}
