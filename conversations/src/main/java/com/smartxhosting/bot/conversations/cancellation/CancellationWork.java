package com.smartxhosting.bot.conversations.cancellation;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.cancellation.CancelService.LoadCancellation;
import com.smartxhosting.bot.conversations.cancellation.CancelService.LoadLoss;
import com.smartxhosting.bot.conversations.cancellation.CancelService.RequestEnd;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.Request;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Billing;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells what the end of a service means, and asks for it. */
public final class CancellationWork {

  private final Accounts accounts;
  private final Clock clock;

  /**
   * @param clock in the company's time zone, whose days are the ones on which services end
   */
  public CancellationWork(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  public Outcome<Board> board(LoadCancellation query, Actor actor) {
    return service(query.service(), actor)
        .flatMap(
            service ->
                service
                    .cancellations()
                    .pending()
                    .flatMap(
                        pending ->
                            pending
                                .map(request -> Outcome.ok(pending(service.line(), request)))
                                .orElseGet(() -> loss(service).map(loss -> board(query, loss)))));
  }

  public Outcome<Answers> loss(LoadLoss query, Actor actor) {
    return service(query.service(), actor)
        .flatMap(
            service ->
                service
                    .cancellations()
                    .pending()
                    .flatMap(
                        pending ->
                            pending
                                .map(
                                    request ->
                                        Outcome.<Answers>refused(
                                            Text.of("cancellation.pending.already")
                                                .with("name", service.line().name())
                                                .with("ends", request.ends())))
                                .orElseGet(() -> loss(service).map(Loss::known))));
  }

  public Outcome<Request> request(RequestEnd effect, Attempt attempt) {
    return service(effect.of(), attempt.actor())
        .flatMap(service -> service.cancellations().request(effect.when(), effect.reason()));
  }

  /**
   * There is at most one request for a service, so one of the same kind is the one we sent. One of
   * the other kind is not: trying again is then refused, in words.
   */
  public Trace<Request> requestedBefore(RequestEnd effect, Attempt attempt) {
    var pending =
        service(effect.of(), attempt.actor()).flatMap(service -> service.cancellations().pending());
    return pending instanceof Outcome.Ok<Optional<Request>>(var request)
        ? request
            .filter(found -> found.when() == effect.when())
            .map(Trace::found)
            .orElseGet(Trace::missing)
        : Trace.unclear();
  }

  private Outcome<HostedService> service(ServiceId id, Actor actor) {
    return accounts.open(actor).flatMap(account -> account.service(id));
  }

  /**
   * The panel refuses, in words, when the service is not active. When there is none to an active
   * service, or the server does not answer, the customer may leave all the same; then what is kept
   * there is told without numbers.
   */
  private Outcome<Loss> loss(HostedService service) {
    var panel = service.panel();
    return panel instanceof Outcome.Refused<Panel>(var why) && !service.line().status().manageable()
        ? Outcome.refused(why)
        : service.details().map(details -> loss(service.line(), details.billing(), found(panel)));
  }

  private Loss loss(ServiceLine line, Billing billing, Optional<Panel> panel) {
    var today = LocalDate.now(clock);
    var domains = panel.flatMap(open -> found(open.domains())).orElse(List.of());
    return new Loss(
        line.name(),
        today,
        billing.nextDue().map(due -> due.isBefore(today) ? today : due), // overdue: over any day
        domains.stream().limit(Loss.DOMAINS_TOLD).toList(),
        domains.size(),
        panel
            .flatMap(open -> found(open.mailboxes().overview()))
            .map(all -> all.mailboxes().size()),
        billing.unpaid().size());
  }

  private static <T> Optional<T> found(Outcome<T> outcome) {
    return outcome instanceof Outcome.Ok<T>(var value) ? Optional.of(value) : Optional.empty();
  }

  private static Board board(LoadCancellation query, Loss loss) {
    return Board.of(loss.title())
        .says(loss.dates())
        .says(loss.gone())
        .says(Text.of("cancellation.final"))
        .door(
            Button.Kind.DANGER,
            Text.of("cancellation.door.request"),
            CancelService.FORM_ID.name(),
            Answers.of("service", query.service().value()))
        .door(Text.of("cancellation.door.person"), "support.human", Answers.NONE);
  }

  private static Board pending(ServiceLine line, Request request) {
    return Board.of(Text.of("cancellation.pending").with("name", line.name()))
        .fact(Text.of("cancellation.when"), Text.of("cancellation.when." + request.when()))
        .fact(Text.of("cancellation.pending.ends"), day(request.ends()))
        .fact(Text.of("cancellation.pending.since"), day(request.requested()))
        .fact(Text.of("cancellation.reason"), Reason.visible(request.reason()))
        .says(Text.of("cancellation.pending.withdraw"))
        .door(Text.of("cancellation.door.person"), "support.human", Answers.NONE);
  }

  private static Text day(LocalDate day) {
    return Text.of("cancellation.day").with("day", day);
  }
}
