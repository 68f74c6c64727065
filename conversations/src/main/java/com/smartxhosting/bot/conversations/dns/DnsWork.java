package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Answers the questions of the DNS dialogs and carries out their changes. */
public final class DnsWork {

  private final Accounts accounts;

  public DnsWork(Accounts accounts) {
    this.accounts = accounts;
  }

  public Outcome<Rows> records(RecordList.Page query, Actor actor) {
    return inZone(
        query.place(),
        actor,
        (name, zone) -> {
          var labels = new RecordLabels(name, zone);
          return Outcome.ok(
              Rows.of(
                  labels.records(),
                  record -> labels.matches(record, query.filter()),
                  Page.of(query.page(), actor),
                  record -> new Row(record.id().value(), Text.words(labels.label(record))),
                  room(zone)));
        });
  }

  public Outcome<RecordView.Seen> look(RecordView.Look query, Actor actor) {
    return inZone(
        query.place(),
        actor,
        (name, zone) ->
            found(zone, query.id())
                .map(
                    record ->
                        new RecordView.Seen(record, Losses.companys(record.data(), name.ascii()))));
  }

  public Outcome<Answers> load(StoredRecord.Load query, Actor actor) {
    return inZone(
        query.place(),
        actor,
        (name, zone) ->
            found(zone, query.id())
                .map(
                    record ->
                        StoredRecord.pinned(
                            RecordFields.answers(record.data(), name), record.data())));
  }

  public Outcome<Preview> foresee(AddRecord.Check query, Actor actor) {
    var record = query.record();
    return inZone(
        query.place(),
        actor,
        (name, zone) -> {
          var rules = new ZoneRules(name.ascii(), ZoneRules.dataOf(zone));
          return Outcome.ok(
              new Preview(
                  RecordFacts.of(record),
                  new ZoneAdvice(rules).on(record),
                  ZoneRules.toAdd(zone, name.ascii(), record)));
        });
  }

  public Outcome<Preview> foresee(EditRecord.Check query, Actor actor) {
    return inZone(
        query.place(),
        actor,
        (name, zone) -> {
          var rules = ZoneRules.without(zone, name.ascii(), query.id());
          return Outcome.ok(
              new Preview(
                  RecordFacts.of(query.before(), query.after()),
                  new ZoneAdvice(rules).on(query.after()),
                  ZoneRules.toEdit(zone, name.ascii(), query.id(), query.before(), query.after())));
        });
  }

  public Outcome<Preview> foresee(DeleteRecord.Check query, Actor actor) {
    return inZone(
        query.place(),
        actor,
        (name, zone) -> {
          var left = ZoneRules.without(zone, name.ascii(), query.id());
          return Outcome.ok(
              new Preview(
                  RecordFacts.of(query.record()),
                  Losses.of(query.record(), left),
                  ZoneRules.toDelete(zone, name.ascii(), query.id(), query.record())));
        });
  }

  // Effects, each with the look at what an interrupted attempt has done. A record is told by what
  // it says: an equal one that somebody else has made or removed meanwhile cannot be told apart,
  // and leaves the zone as the customer wanted it all the same.

  public Outcome<DnsRecord> add(AddRecord.Save effect, Attempt attempt) {
    return zones(effect.place(), attempt.actor())
        .flatMap(zones -> zones.add(effect.place().domain(), effect.record()));
  }

  public Trace<DnsRecord> added(AddRecord.Save effect, Attempt attempt) {
    return traced(
        effect.place(),
        attempt,
        zone ->
            standing(zone, effect.record())
                .<Trace<DnsRecord>>map(Trace::found)
                .orElseGet(Trace::missing));
  }

  public Outcome<DnsRecord> edit(EditRecord.Save effect, Attempt attempt) {
    return zones(effect.place(), attempt.actor())
        .flatMap(
            zones ->
                zones.edit(effect.place().domain(), effect.id(), effect.was(), effect.becomes()));
  }

  /** With both or neither there, the attempt broke off half-way, and a person has to look. */
  public Trace<DnsRecord> edited(EditRecord.Save effect, Attempt attempt) {
    return traced(
        effect.place(),
        attempt,
        zone -> {
          boolean old = standing(zone, effect.was()).isPresent();
          var renewed = standing(zone, effect.becomes());
          if (old == renewed.isPresent()) {
            return Trace.unclear();
          }
          return renewed.<Trace<DnsRecord>>map(Trace::found).orElseGet(Trace::missing);
        });
  }

  public Outcome<DnsRecord> delete(DeleteRecord.Remove effect, Attempt attempt) {
    return zones(effect.place(), attempt.actor())
        .flatMap(zones -> zones.delete(effect.place().domain(), effect.id(), effect.record()));
  }

  public Trace<DnsRecord> deleted(DeleteRecord.Remove effect, Attempt attempt) {
    return traced(
        effect.place(),
        attempt,
        zone ->
            standing(zone, effect.record()).isPresent()
                ? Trace.missing()
                : Trace.found(new DnsRecord(effect.id(), effect.record())));
  }

  private Outcome<DnsZones> zones(Place place, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(place.service()))
        .flatMap(HostedService::panel)
        .map(Panel::dns);
  }

  private <T> Outcome<T> inZone(
      Place place, Actor actor, BiFunction<ZoneName, Zone, Outcome<T>> answer) {
    return zones(place, actor)
        .flatMap(zones -> zones.zone(place.domain()))
        .flatMap(
            zone ->
                switch (ZoneName.of(zone.domain())) {
                  case Valid<ZoneName>(var name) -> answer.apply(name, zone);
                  case Invalid<ZoneName>(var why) -> Outcome.refused(why);
                });
  }

  private Trace<DnsRecord> traced(
      Place place, Attempt attempt, Function<Zone, Trace<DnsRecord>> look) {
    return zones(place, attempt.actor()).flatMap(zones -> zones.zone(place.domain()))
            instanceof Ok<Zone>(var zone)
        ? look.apply(zone)
        : Trace.unclear();
  }

  private static Outcome<DnsRecord> found(Zone zone, RecordId id) {
    return zone.records().stream()
        .filter(record -> record.id().equals(id))
        .findFirst()
        .<Outcome<DnsRecord>>map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Text.of("dns.record.gone")));
  }

  private static Optional<DnsRecord> standing(Zone zone, RecordData record) {
    return zone.records().stream().filter(each -> each.data().equivalent(record)).findFirst();
  }

  private static Text room(Zone zone) {
    int used = zone.records().size();
    return zone.limit() == Zone.UNLIMITED
        ? Text.of("dns.records.used").with("used", used)
        : Text.of("dns.records.room").with("used", used).with("limit", zone.limit());
  }
}
