package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.doctor.Doctor.Examine;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Ok;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Learns all that can be learned of a domain, and tells what is wrong with it. */
public final class DoctorWork {

  private final Accounts accounts;
  private final PublicDns dns;
  private final InstantSource clock;

  /**
   * @param dns what the world is told
   */
  public DoctorWork(Accounts accounts, PublicDns dns, InstantSource clock) {
    this.accounts = accounts;
    this.dns = dns;
    this.clock = clock;
  }

  /** Ends well whatever does not answer; only a domain that is not the service's is refused. */
  public Outcome<Board> examine(Examine query, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.service(query.service()))
        .flatMap(
            service ->
                service.line().status().manageable()
                    ? examined(service, query.domain())
                    : Outcome.ok(Report.closed(service.line())));
  }

  private Outcome<Board> examined(HostedService service, String wanted) {
    var domain = wanted.isEmpty() ? service.line().domain() : wanted;
    var panel = found(service.panel());
    var zone = panel.map(open -> open.dns().zone(domain)).orElse(Outcome.failed("no panel"));
    if (zone instanceof Refused<Zone>(var why)) {
      return Outcome.refused(why);
    }
    var patient =
        new Patient(
            service.line().id(),
            domain,
            found(service.details()).map(ServiceDetails::hosting),
            found(zone),
            learned(panel, open -> open.certificates().pool(domain)),
            learned(panel, open -> open.mailboxes().overview()),
            found(service.usage()),
            new World(dns),
            clock.instant());
    var domains = learned(panel, Panel::domains).orElse(List.of());
    return Outcome.ok(Report.of(patient, Checkup.of(patient), domains));
  }

  private static <T> Optional<T> learned(
      Optional<Panel> panel, Function<Panel, Outcome<T>> question) {
    return panel.map(question).flatMap(DoctorWork::found);
  }

  private static <T> Optional<T> found(Outcome<T> outcome) {
    return outcome instanceof Ok<T>(var value) ? Optional.of(value) : Optional.empty();
  }
}
