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
    long standing = effect.steps().stream().filter(step -> stands(now, step)).count();
    boolean interrupted = attempt.number() > 1 && standing < effect.steps().size();
    return interrupted || standing == 0
        ? Trace.missing()
        : Trace.found(
            new Added(
                effect.steps().stream()
                    .map(
                        step ->
                            new Result(
                                step.record(),
                                stands(now, step) ? Ending.ADDED : Ending.NOT_TRIED,
                                Text.NONE))
                    .toList()));
  }

  private Outcome<DnsZones> zones(Place place, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(place.service()))
        .flatMap(HostedService::panel)
        .map(Panel::dns);
  }

  private static boolean stands(Zone zone, Step step) {
    return zone.records().stream()
        .anyMatch(
            record ->
                switch (step) {
                  case Add(var wanted) -> record.data().says(wanted);
                  case Replace(_, _, var wanted) -> record.data().equivalent(wanted);
                });
  }

  /** One attempt at all the steps. */
  private record Round(DnsZones zones, String domain, Attempt attempt) {

    List<Result> results(AddRecords effect, Zone zone) {
      var results = new ArrayList<Result>();
      int troubles = 0;
      for (var step : effect.steps()) {
        var result =
            stands(zone, step)
                ? ended(step, found())
                : troubles < PATIENCE ? carriedOut(step) : ended(step, Ending.NOT_TRIED);
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
        case Ok<DnsRecord> _ -> ended(step, Ending.ADDED);
        case Refused<DnsRecord>(var why) ->
            standsNow(step) ? ended(step, found()) : new Result(step.record(), Ending.REFUSED, why);
        case Failed<DnsRecord> _ -> ended(step, Ending.FAILED);
        case Unknown<DnsRecord> _ -> ended(step, standsNow(step) ? Ending.ADDED : Ending.UNCLEAR);
      };
    }

    private boolean standsNow(Step step) {
      return zones.zone(domain) instanceof Ok<Zone>(var now) && stands(now, step);
    }

    private static Result ended(Step step, Ending ending) {
      return new Result(step.record(), ending, Text.NONE);
    }
  }
}
