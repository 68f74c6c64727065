package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.ZoneDoors.Seen;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.conversations.dns.RecordValue;
import com.smartxhosting.bot.conversations.dns.ZoneRules;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.engine.Incident;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The zones of one webspace's domains. A record's number means nothing by itself, since the server
 * has one row of numbers for everybody: it is looked for in the zone before anything is done.
 */
record PleskZones(Plesk plesk, Subscription subscription) implements DnsZones {

  private static final Logger LOG = LoggerFactory.getLogger(PleskZones.class);
  private static final long LONGEST_TTL = Integer.MAX_VALUE; // RFC 2181, 8
  private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|.*:.*");

  @Override
  public Outcome<Zone> zone(String domain) {
    return plesk.outcome(
        "listing records",
        () ->
            plesk
                .webspaces()
                .recent(subscription)
                .flatMap(webspace -> site(webspace, domain))
                .flatMap(site -> plesk.zones().look(site).map(seen -> zone(site, seen))));
  }

  @Override
  public Outcome<DnsRecord> add(String domain, RecordData record) {
    return changing(
        "adding a record",
        domain,
        standing ->
            standing
                .wanted(record)
                .flatMap(
                    wanted ->
                        standing
                            .unless(ZoneRules.toAdd(standing.zone(), standing.apex(), wanted))
                            .flatMap(_ -> standing.door().add(standing.site(), wanted))
                            .flatMap(id -> kept(standing, new DnsRecord(id, wanted)))));
  }

  @Override
  public Outcome<DnsRecord> edit(String domain, RecordId id, RecordData before, RecordData after) {
    var seen = new DnsRecord(id, normal(before));
    return changing(
        "changing a record",
        domain,
        standing ->
            standing
                .wanted(after)
                .flatMap(
                    wanted ->
                        standing
                            .unless(
                                ZoneRules.toEdit(
                                    standing.zone(), standing.apex(), id, seen.data(), wanted))
                            .flatMap(_ -> standing.door().replace(standing.site(), seen, wanted))
                            .flatMap(now -> replaced(standing, new DnsRecord(now, wanted)))));
  }

  @Override
  public Outcome<DnsRecord> delete(String domain, RecordId id, RecordData before) {
    var seen = new DnsRecord(id, normal(before));
    return changing(
        "deleting a record",
        domain,
        standing ->
            standing
                .unless(ZoneRules.toDelete(standing.zone(), standing.apex(), id, seen.data()))
                .flatMap(_ -> standing.door().remove(standing.site(), seen))
                .map(_ -> seen));
  }

  /** A zone of the customer's as it is now. */
  private record Standing(Site site, Seen seen) {

    Zone zone() {
      return PleskZones.zone(site, seen);
    }

    String apex() {
      return site.ascii();
    }

    ZoneDoor door() {
      return seen.door();
    }

    Outcome<Standing> unless(Text objection) {
      return objection.isEmpty() ? Outcome.ok(this) : Outcome.refused(objection);
    }

    /** A record in its normal form, if this zone can hold it. */
    Outcome<RecordData> wanted(RecordData record) {
      var host = HostNames.ascii(record.host()).filter(name -> HostNames.within(name, apex()));
      if (host.isEmpty()) {
        return Outcome.refused(
            Text.of("plesk.dns.host").with("host", record.host()).with("domain", site.name()));
      }
      if (record.ttl() < 1 || record.ttl() > LONGEST_TTL) {
        return Outcome.refused(Text.of("plesk.dns.ttl").with("ttl", record.ttl()));
      }
      var ttl = seen.records().ttl();
      if (ttl.isPresent() && ttl.getAsLong() != record.ttl()) {
        return Outcome.refused(Text.of("plesk.dns.one-ttl").with("ttl", ttl.getAsLong()));
      }
      var value = RecordValue.read(record.type(), record.value());
      if (value.filter(Standing::sendable).isEmpty()) {
        return Outcome.refused(
            Text.of("plesk.dns.value")
                .with("type", record.type().name())
                .with("value", record.value()));
      }
      return Outcome.ok(
          new RecordData(host.get(), record.type(), record.ttl(), value.get().written()));
    }

    private static boolean sendable(RecordValue value) {
      return switch (value) {
        case RecordValue.MailServer(_, var target) -> !ADDRESS.matcher(target).matches();
        case RecordValue.Words(var text) -> text.codePoints().noneMatch(Character::isISOControl);
        case RecordValue.Ipv4 _,
            RecordValue.Ipv6 _,
            RecordValue.Alias _,
            RecordValue.NameServer _,
            RecordValue.Server _,
            RecordValue.Authority _ ->
            true;
      };
    }
  }

  private Outcome<DnsRecord> changing(
      String what, String domain, Function<Standing, Outcome<DnsRecord>> change) {
    return plesk.outcome(
        what,
        () ->
            plesk
                .webspaces()
                .now(subscription)
                .flatMap(webspace -> site(webspace, domain))
                .flatMap(site -> plesk.zones().look(site).map(seen -> new Standing(site, seen)))
                .flatMap(change));
  }

  private static Outcome<Site> site(Webspace webspace, String domain) {
    return webspace
        .site(domain)
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Text.of("plesk.no-domain").with("domain", domain)));
  }

  private static Zone zone(Site site, Seen seen) {
    return new Zone(site.name(), seen.records().all(), Zone.UNLIMITED);
  }

  private static RecordData normal(RecordData written) {
    return new RecordData(
        HostNames.ascii(written.host()).orElse(written.host()),
        written.type(),
        written.ttl(),
        RecordValue.read(written.type(), written.value())
            .map(RecordValue::written)
            .orElse(written.value()));
  }

  /**
   * A new record as it stands. Should the server have made something else of it, which is more than
   * a name without a last dot may bear, then it is taken away again.
   */
  private Outcome<DnsRecord> kept(Standing standing, DnsRecord added) {
    var found = look(standing.site(), added.id());
    if (found.isEmpty() || found.get().data().equivalent(added.data())) {
      return Outcome.ok(added);
    }
    var reference = otherwise(added);
    return standing.door().remove(standing.site(), found.get()) instanceof Ok<RecordId>
        ? Outcome.failed(reference)
        : Outcome.unknown(reference);
  }

  private Outcome<DnsRecord> replaced(Standing standing, DnsRecord changed) {
    var found = look(standing.site(), changed.id());
    return found.isEmpty() || found.get().data().equivalent(changed.data())
        ? Outcome.ok(changed)
        : Outcome.unknown(otherwise(changed));
  }

  private String otherwise(DnsRecord record) {
    var reference = Incident.reference();
    LOG.error(
        "Plesk server {} keeps a {} record otherwise than it was sent [{}]",
        plesk.server().name(),
        record.data().type(),
        reference);
    return reference;
  }

  /** The change is made, so that no answer to this question makes it doubtful. */
  private Optional<DnsRecord> look(Site site, RecordId id) {
    try {
      return plesk.zones().look(site) instanceof Ok<Seen>(var seen)
          ? seen.records().all().stream().filter(record -> record.id().equals(id)).findFirst()
          : Optional.empty();
    } catch (NoAnswer e) {
      return Optional.empty();
    }
  }
}
