package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** One service, opened for its customer: whoever made this has checked whose it is. */
record SandboxService(Premises premises, String customer, long number, ServiceLine line)
    implements HostedService {

  @Override
  public Outcome<ServiceDetails> details() {
    return premises.read(books -> Outcome.ok(Billed.details(books, number, premises.now())));
  }

  @Override
  public Outcome<Usage> usage() {
    return premises.read(books -> Outcome.ok(usage(books)));
  }

  private Usage usage(Handle books) {
    // the billing system counts once a night (WHMCS's UsageUpdate)
    var measured = premises.today().atStartOfDay().toInstant(ZoneOffset.UTC);
    var ordered = Extras.of(books, number, premises.now());
    return books
        .createQuery(
            """
            select s.disk_used, p.disk, s.traffic_used, p.traffic
            from service s join plan p on p.name = s.plan where s.id = :service
            """)
        .bind("service", number)
        .map(
            (row, at) ->
                new Usage(
                    amount(row.getLong("disk_used"), row.getLong("disk"), ordered.get(Extra.DISK)),
                    amount(
                        row.getLong("traffic_used"),
                        row.getLong("traffic"),
                        ordered.get(Extra.BANDWIDTH)),
                    measured))
        .one();
  }

  /** What the plan allows, and the gigabytes that were ordered beside it. */
  private static Usage.Amount amount(long used, long limit, String ordered) {
    return new Usage.Amount(used, limit < 0 ? limit : limit + Plan.gib(Long.parseLong(ordered)));
  }

  @Override
  public Outcome<Panel> panel() {
    return whenActive(login -> new SandboxPanel(premises, number));
  }

  @Override
  public Outcome<ServicePassword> password() {
    return whenActive(login -> new SandboxPassword(premises, number, login));
  }

  @Override
  public Cancellations cancellations() {
    return new SandboxCancellations(premises, number);
  }

  @Override
  public Upgrades upgrades() {
    return new SandboxUpgrades(premises, customer, number);
  }

  /** Asks anew: the service may have been suspended since it was opened. */
  private <T> Outcome<T> whenActive(Function<String, T> open) {
    return premises.read(
        books -> {
          var now = Standing.of(books, number);
          return Closed.unless(
              now.status(), now.domain(), () -> Outcome.ok(open.apply(now.login())));
        });
  }

  /** What decides whether a service can be changed. */
  record Standing(ServiceStatus status, String domain, String login) {
    static Standing of(Handle books, long service) {
      return books
          .createQuery("select status, domain, login from service where id = :service")
          .bind("service", service)
          .map(
              (row, at) ->
                  new Standing(
                      ServiceStatus.valueOf(row.getString("status")),
                      row.getString("domain"),
                      row.getString("login")))
          .one();
    }
  }
}
