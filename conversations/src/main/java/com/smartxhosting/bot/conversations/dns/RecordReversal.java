package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.undo.Reversal;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Takes back what was done to a record: it is there again as it was, gone again, or both. */
public final class RecordReversal implements Reversal {

  static final String KIND = "dns.record";
  private static final String HOST = "host";
  private static final String TYPE = "type";
  private static final String TTL = "ttl";
  private static final String VALUE = "value";

  private final Accounts accounts;

  public RecordReversal(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * @param before the record as it stood; empty when it was not there
   * @param left the record as it stands; empty when it is gone
   */
  static WayBack of(Place place, Optional<RecordData> before, Optional<RecordData> left) {
    return new WayBack(
        KIND,
        place.answers().texts(),
        before.map(RecordReversal::values).orElse(Map.of()),
        left.map(RecordReversal::values).orElse(Map.of()));
  }

  static Map<String, String> values(RecordData record) {
    return Map.of(
        HOST,
        record.host(),
        TYPE,
        record.type().name(),
        TTL,
        Long.toString(record.ttl()),
        VALUE,
        record.value());
  }

  static Optional<RecordData> record(Map<String, String> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RecordData(
                values.getOrDefault(HOST, ""),
                RecordType.valueOf(values.getOrDefault(TYPE, "")),
                Long.parseLong(values.getOrDefault(TTL, "")),
                values.getOrDefault(VALUE, "")));
  }

  static Place place(WayBack way) {
    return new Place(
        new ServiceId(way.thing().getOrDefault("service", "")),
        way.thing().getOrDefault("domain", ""));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Text name(WayBack way) {
    return record(way.before()).or(() -> record(way.left())).map(AddRecord::name).orElse(Text.NONE);
  }

  @Override
  public Text shown(WayBack way, Map<String, String> values) {
    return shown(record(values));
  }

  static Text shown(Optional<RecordData> record) {
    return record.map(each -> RecordFacts.code(each.line())).orElse(Text.of("dns.undo.absent"));
  }

  @Override
  public Risk risk(WayBack way) {
    return Risk.CHANGE;
  }

  @Override
  public Outcome<Standing> standing(WayBack way, Actor actor) {
    return inZone(way, actor, (_, zone) -> Outcome.ok(standing(way, zone)));
  }

  /**
   * A record that the change has left is the one, whatever stands beside it. What the change has
   * taken away may have come again by somebody else's hand.
   */
  static Standing standing(WayBack way, Zone zone) {
    var left = record(way.left());
    if (left.isPresent() && find(zone, left.get()).isPresent()) {
      return new Standing.AsLeft();
    }
    var like = record(way.before()).flatMap(before -> like(zone, before));
    if (like.isEmpty()) {
      return gone(way);
    }
    return record(way.before()).filter(like.get()::equivalent).isPresent()
        ? new Standing.AsBefore()
        : new Standing.Otherwise(RecordFacts.code(like.get().line()));
  }

  /** None of both records is there. */
  private static Standing gone(WayBack way) {
    if (way.left().isEmpty()) {
      return new Standing.AsLeft();
    }
    return way.before().isEmpty()
        ? new Standing.AsBefore()
        : new Standing.Otherwise(Text.of("dns.undo.absent"));
  }

  @Override
  public Outcome<Map<String, String>> restore(WayBack way, Attempt attempt) {
    return inZone(way, attempt.actor(), (zones, zone) -> restore(way, zones, zone));
  }

  static Outcome<Map<String, String>> restore(WayBack way, DnsZones zones, Zone zone) {
    return record(way.left())
        .map(left -> changeBack(way, zones, zone, left))
        .orElseGet(() -> putBack(way, zones, zone));
  }

  private static Outcome<Map<String, String>> putBack(WayBack way, DnsZones zones, Zone zone) {
    return zones
        .add(zone.domain(), record(way.before()).orElseThrow())
        .map(DnsRecord::data)
        .map(RecordReversal::values);
  }

  private static Outcome<Map<String, String>> changeBack(
      WayBack way, DnsZones zones, Zone zone, RecordData left) {
    var standing = find(zone, left);
    if (standing.isEmpty()) {
      return Outcome.refused(Text.of("dns.record.gone"));
    }
    var now = standing.get();
    return record(way.before())
        .map(
            before ->
                zones
                    .edit(zone.domain(), now.id(), now.data(), before)
                    .map(DnsRecord::data)
                    .map(RecordReversal::values))
        .orElseGet(() -> zones.delete(zone.domain(), now.id(), now.data()).map(_ -> Map.of()));
  }

  static RecordTurn turn(WayBack way) {
    return new RecordTurn(record(way.before()), record(way.left()));
  }

  private static Optional<DnsRecord> find(Zone zone, RecordData data) {
    return zone.records().stream().filter(each -> each.data().equivalent(data)).findFirst();
  }

  private static Optional<RecordData> like(Zone zone, RecordData data) {
    return zone.records().stream().map(DnsRecord::data).filter(data::says).findFirst();
  }

  private <T> Outcome<T> inZone(
      WayBack way, Actor actor, BiFunction<DnsZones, Zone, Outcome<T>> answer) {
    return inZone(accounts, place(way), actor, answer);
  }

  static <T> Outcome<T> inZone(
      Accounts accounts, Place place, Actor actor, BiFunction<DnsZones, Zone, Outcome<T>> answer) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(place.service()))
        .flatMap(HostedService::panel)
        .map(Panel::dns)
        .flatMap(zones -> zones.zone(place.domain()).flatMap(zone -> answer.apply(zones, zone)));
  }
}
