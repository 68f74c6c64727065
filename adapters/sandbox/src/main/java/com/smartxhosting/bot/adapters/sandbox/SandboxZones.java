package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.adapters.sandbox.ZoneRules.Wanted;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.function.Function;

/** The zones of one service's domains. */
record SandboxZones(Premises premises, long service) implements DnsZones {

  private static final long LONGEST_TTL = Integer.MAX_VALUE; // RFC 2181, 8

  @Override
  public Outcome<Zone> zone(String domain) {
    return premises.read(
        books ->
            Site.open(
                books,
                service,
                domain,
                site ->
                    Outcome.ok(
                        new Zone(
                            site.name(),
                            new ZoneFile(books, site, premises.now()).all(),
                            site.records()))));
  }

  @Override
  public Outcome<DnsRecord> add(String domain, RecordData record) {
    return premises.write(
        books ->
            Site.open(
                books,
                service,
                domain,
                site ->
                    wanted(
                        site,
                        record,
                        wanted -> add(new ZoneFile(books, site, premises.now()), wanted))));
  }

  @Override
  public Outcome<DnsRecord> edit(String domain, RecordId id, RecordData before, RecordData after) {
    return premises.write(
        books ->
            Site.open(
                books,
                service,
                domain,
                site ->
                    wanted(
                        site,
                        after,
                        wanted ->
                            edit(new ZoneFile(books, site, premises.now()), id, before, wanted))));
  }

  @Override
  public Outcome<DnsRecord> delete(String domain, RecordId id, RecordData before) {
    return premises.write(
        books ->
            Site.open(
                books,
                service,
                domain,
                site -> delete(new ZoneFile(books, site, premises.now()), id, before)));
  }

  private static Outcome<DnsRecord> add(ZoneFile zone, Wanted wanted) {
    var site = zone.site();
    var objection =
        ZoneRules.objection(site.ascii(), wanted, zone.around(wanted, Optional.empty()));
    if (objection.isPresent()) {
      return Outcome.refused(objection.get());
    }
    if (site.records() != Zone.UNLIMITED && zone.size() >= site.records()) {
      return Outcome.refused(
          Text.of("sandbox.dns.full").with("domain", site.name()).with("limit", site.records()));
    }
    return Outcome.ok(zone.insert(wanted));
  }

  private static Outcome<DnsRecord> edit(
      ZoneFile zone, RecordId id, RecordData before, Wanted wanted) {
    return standing(
        zone,
        id,
        before,
        found ->
            ZoneRules.objection(
                    zone.site().ascii(), wanted, zone.around(wanted, Optional.of(found.id())))
                .<Outcome<DnsRecord>>map(Outcome::refused)
                .orElseGet(
                    () -> {
                      // as over Plesk's XML interface, which knows no editing: the number changes
                      zone.remove(found);
                      return Outcome.ok(zone.insert(wanted));
                    }));
  }

  private static Outcome<DnsRecord> delete(ZoneFile zone, RecordId id, RecordData before) {
    return standing(
        zone,
        id,
        before,
        found -> {
          zone.remove(found);
          return Outcome.ok(found);
        });
  }

  /** Goes on with a record that still stands as the customer has seen it and is his to change. */
  private static Outcome<DnsRecord> standing(
      ZoneFile zone, RecordId id, RecordData before, Function<DnsRecord, Outcome<DnsRecord>> next) {
    var site = zone.site();
    var found = zone.find(id);
    if (found.isEmpty()) {
      return Outcome.refused(Text.of("sandbox.dns.gone").with("domain", site.name()));
    }
    var record = found.get();
    if (!alike(record.data(), before)) {
      return Outcome.refused(
          Text.of("sandbox.dns.changed")
              .with("domain", site.name())
              .with("now", record.data().line()));
    }
    if (ZoneTemplate.keeps(site.ascii(), record.data())) {
      return Outcome.refused(Text.of("sandbox.dns.own-ns").with("domain", site.name()));
    }
    return next.apply(record);
  }

  private static boolean alike(RecordData kept, RecordData before) {
    return kept.type() == before.type()
        && kept.ttl() == before.ttl()
        && HostNames.ascii(before.host()).filter(kept.host()::equals).isPresent()
        && Rdata.of(kept)
            .flatMap(
                one -> Rdata.of(before).filter(other -> one.canonical().equals(other.canonical())))
            .isPresent();
  }

  /** Goes on with a record that is well-formed and belongs into the zone. */
  private static Outcome<DnsRecord> wanted(
      Site site, RecordData record, Function<Wanted, Outcome<DnsRecord>> next) {
    var host = HostNames.ascii(record.host()).filter(name -> HostNames.within(name, site.ascii()));
    if (host.isEmpty()) {
      return Outcome.refused(
          Text.of("sandbox.dns.host").with("host", record.host()).with("domain", site.name()));
    }
    if (record.ttl() < 1 || record.ttl() > LONGEST_TTL) {
      return Outcome.refused(Text.of("sandbox.dns.ttl").with("ttl", record.ttl()));
    }
    return Rdata.of(record)
        .map(
            rdata ->
                next.apply(
                    new Wanted(
                        new RecordData(host.get(), record.type(), record.ttl(), rdata.written()),
                        rdata)))
        .orElseGet(
            () ->
                Outcome.refused(
                    Text.of("sandbox.dns.value")
                        .with("type", record.type().name())
                        .with("value", record.value())));
  }
}
