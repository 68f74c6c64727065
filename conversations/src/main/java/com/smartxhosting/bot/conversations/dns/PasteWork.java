package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.dns.AddRecords.Added;
import com.smartxhosting.bot.conversations.dns.AddRecords.Ending;
import com.smartxhosting.bot.conversations.dns.AddRecords.Result;
import com.smartxhosting.bot.conversations.dns.Batch.Add;
import com.smartxhosting.bot.conversations.dns.Batch.Replace;
import com.smartxhosting.bot.conversations.dns.Batch.Step;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Failed;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.dialog.Outcome.Unknown;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Parsed.Invalid;
import com.smartxhosting.bot.form.Parsed.Valid;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foresees what becomes of pasted records, and adds them. */
public final class PasteWork {

  /** A server that fails twice in a row is not asked for the rest. */
  private static final int PATIENCE = 2;

  private final Accounts accounts;

  public PasteWork(Accounts accounts) {
    this.accounts = accounts;
  }

  public Outcome<Batch> foresee(PasteRecords.Foresee query, Actor actor) {
    return zones(query.place(), actor)
        .flatMap(zones -> zones.zone(query.place().domain()))
        .flatMap(
            zone ->
                switch (ZoneName.of(zone.domain())) {
                  case Valid<ZoneName>(var name) ->
                      Outcome.ok(
                          PastePlan.of(
                              PasteReader.read(query.text(), name), name, zone, query.spf()));
                  case Invalid<ZoneName>(var why) -> Outcome.refused(why);
                });
  }

  /**
   * Ends well whatever becomes of the single records: once the first may have been sent, each tells
   * its own ending.
   */
  public Outcome<Added> add(AddRecords effect, Attempt attempt) {
    var domain = effect.place().domain();
    return zones(effect.place(), attempt.actor())
        .flatMap(
            zones ->
                zones
                    .zone(domain)
                    .map(
                        zone ->
                            new Added(new Round(zones, domain, attempt).results(effect, zone))));
  }

  /**
   * What an interrupted attempt has left can be gone on with, for every record is looked for before
   * it is added. Where the same attempt ended in an error half-way, each record tells its own end.
   */
  public Trace<Added> added(AddRecords effect, Attempt attempt) {
    var zone =
        zones(effect.place(), attempt.actor())
            .flatMap(zones -> zones.zone(effect.place().domain()));
    if (!(zone instanceof Ok<Zone>(var now))) {
      return Trace.unclear();
    }
    long standing = effect.steps().stream().filter(step -> standing(now, step).isPresent()).count();
    boolean interrupted = attempt.number() > 1 && standing < effect.steps().size();
    return interrupted || standing == 0
        ? Trace.missing()
        : Trace.found(
            new Added(
                effect.steps().stream()
                    .map(
                        step ->
                            standing(now, step)
                                .map(record -> new Result(record, Ending.ADDED, Text.NONE))
                                .orElseGet(
                                    () -> new Result(step.record(), Ending.NOT_TRIED, Text.NONE)))
                    .toList()));
  }

  private Outcome<DnsZones> zones(Place place, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(place.service()))
        .flatMap(HostedService::panel)
        .map(Panel::dns);
  }

  /** What the server keeps of a step that was made, which it may write in its own way. */
  private static Optional<RecordData> standing(Zone zone, Step step) {
    return zone.records().stream()
        .map(DnsRecord::data)
        .filter(
            record ->
                switch (step) {
                  case Add(var wanted) -> record.says(wanted);
                  case Replace(_, _, var wanted) -> record.equivalent(wanted);
                })
        .findFirst();
  }

  /** One attempt at all the steps. */
  private record Round(DnsZones zones, String domain, Attempt attempt) {

    List<Result> results(AddRecords effect, Zone zone) {
      var results = new ArrayList<Result>();
      int troubles = 0;
      for (var step : effect.steps()) {
        int tried = troubles;
        var result =
            standing(zone, step)
                .map(record -> ended(record, found()))
                .orElseGet(
                    () ->
                        tried < PATIENCE
                            ? carriedOut(step)
                            : ended(step.record(), Ending.NOT_TRIED));
        troubles =
            switch (result.ending()) {
              case ADDED, THERE, REFUSED -> 0;
              case FAILED, UNCLEAR -> troubles + 1;
              case NOT_TRIED -> troubles;
            };
        results.add(result);
      }
      return results;
    }

    /** What stands already: when it was tried before, most likely by that. */
    private Ending found() {
      return attempt.number() > 1 ? Ending.ADDED : Ending.THERE;
    }

    private Result carriedOut(Step step) {
      var outcome =
          switch (step) {
            case Add(var record) -> zones.add(domain, record);
            case Replace(var id, var before, var record) -> zones.edit(domain, id, before, record);
          };
      return switch (outcome) {
        case Ok<DnsRecord>(var kept) -> ended(kept.data(), Ending.ADDED);
        case Refused<DnsRecord>(var why) ->
            standingNow(step)
                .map(record -> ended(record, found()))
                .orElseGet(() -> new Result(step.record(), Ending.REFUSED, why));
        case Failed<DnsRecord> _ -> ended(step.record(), Ending.FAILED);
        case Unknown<DnsRecord> _ ->
            standingNow(step)
                .map(record -> ended(record, Ending.ADDED))
                .orElseGet(() -> ended(step.record(), Ending.UNCLEAR));
      };
    }

    private Optional<RecordData> standingNow(Step step) {
      return zones.zone(domain) instanceof Ok<Zone>(var now)
          ? standing(now, step)
          : Optional.empty();
    }

    private static Result ended(RecordData record, Ending ending) {
      return new Result(record, ending, Text.NONE);
    }
  }
}
