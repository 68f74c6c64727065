package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.adapters.plesk.xml.Element.of;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.xml.Agent;
import com.smartxhosting.bot.adapters.plesk.xml.Element;
import com.smartxhosting.bot.adapters.plesk.xml.Result;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Denied;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Done;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The XML interface: it knows no TTL but the zone's, and no changing. A record is changed by adding
 * the new one and removing the old one, or the other way round where the two cannot stand together;
 * then whatever cannot be finished is taken back.
 */
record XmlDoor(String server, Agent agent) implements ZoneDoor {

  private static final Logger LOG = LoggerFactory.getLogger(XmlDoor.class);
  private static final long USUAL_TTL = 86_400; // what Plesk gives zones

  private static final Text FULL = Text.of("plesk.dns.full");

  Outcome<Records> records(Site site) {
    var packet =
        agent.read(
            of(
                "dns",
                of("get_rec", of("filter", of("site-id", site.id()))),
                of("get", of("filter", of("site-id", site.id())), of("soa"))));
    var ttl = ttl(packet);
    var records = new ArrayList<DnsRecord>();
    for (var result : Result.all(packet, "dns", "get_rec")) {
      switch (result) {
        case Done(var element) -> record(element, site, ttl).ifPresent(records::add);
        case Denied denied when denied.code() == Denials.NOT_FOUND -> {} // a zone without records
        case Denied denied -> {
          return denied(denied, "listing records");
        }
      }
    }
    return Outcome.ok(new Records(records, OptionalLong.of(ttl)));
  }

  @Override
  public Outcome<RecordId> add(Site site, RecordData data) {
    var record = PleskRecord.of(data, site);
    var parts =
        new ArrayList<>(
            List.of(
                of("site-id", site.id()),
                of("type", record.type()),
                of("host", record.host()),
                of("value", record.value())));
    if (!record.opt().isEmpty()) {
      parts.add(of("opt", record.opt()));
    }
    var packet = agent.write(of("dns", of("add_rec", parts)));
    return switch (Result.one(packet, "dns", "add_rec")) {
      case Done(var element) -> Outcome.ok(new RecordId(element.at("id")));
      case Denied denied -> denied(denied, "adding a record");
    };
  }

  @Override
  public Outcome<RecordId> remove(Site site, DnsRecord record) {
    var packet = agent.write(of("dns", of("del_rec", of("filter", of("id", record.id().value())))));
    return switch (Result.one(packet, "dns", "del_rec")) {
      case Done _ -> Outcome.ok(record.id());
      case Denied denied -> denied(denied, "deleting a record");
    };
  }

  @Override
  public Outcome<RecordId> replace(Site site, DnsRecord before, RecordData after) {
    if (exclusive(before.data(), after)) {
      return oldAway(site, before, after);
    }
    var added = add(site, after);
    if (added instanceof Refused<RecordId>(var why) && why.equals(FULL)) {
      return oldAway(site, before, after); // the last free place is the old record's own
    }
    return added.flatMap(id -> newIn(site, before, new DnsRecord(id, after)));
  }

  /** Nothing stands beside a CNAME. */
  private static boolean exclusive(RecordData before, RecordData after) {
    return before.host().equals(after.host())
        && (before.type() == RecordType.CNAME || after.type() == RecordType.CNAME);
  }

  /** The new one stands; the old one goes, or the new one does. */
  private Outcome<RecordId> newIn(Site site, DnsRecord before, DnsRecord added) {
    return Halves.second(LOG, () -> remove(site, before), () -> remove(site, added))
        .map(_ -> added.id());
  }

  /** The old one goes first; the new one comes, or the old one does again. */
  private Outcome<RecordId> oldAway(Site site, DnsRecord before, RecordData after) {
    return remove(site, before)
        .flatMap(_ -> Halves.second(LOG, () -> add(site, after), () -> add(site, before.data())));
  }

  private static Optional<DnsRecord> record(Element result, Site site, long ttl) {
    return result
        .child("data")
        .filter(data -> data.at("site-id").isEmpty() || data.at("site-id").equals(site.id()))
        .flatMap(
            data ->
                new PleskRecord(data.at("type"), data.at("host"), data.at("value"), data.at("opt"))
                    .in(site, result.at("id"), ttl));
  }

  private static long ttl(Element packet) {
    return Result.all(packet, "dns", "get").stream()
        .filter(Done.class::isInstance)
        .flatMap(result -> ((Done) result).element().everywhere())
        .filter(element -> element.name().equals("ttl"))
        .flatMap(element -> Webspaces.number(element.text()).stream())
        .filter(ttl -> ttl > 0)
        .findFirst()
        .orElse(USUAL_TTL);
  }

  private <T> Outcome<T> denied(Denied denied, String what) {
    return switch (denied.code()) {
      case Denials.EXISTS -> Outcome.refused(Text.of("plesk.dns.exists"));
      case Denials.LIMIT_REACHED -> Outcome.refused(FULL);
      case Denials.NOT_FOUND, Denials.OWNER_NOT_FOUND -> Outcome.refused(Text.of("plesk.dns.gone"));
      case Denials.UNFIT_VALUE -> Outcome.refused(Text.of("plesk.dns.unfit"));
      default -> Denials.failed(LOG, server, what, denied.toString());
    };
  }
}
