package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Requests for the end of one service. */
record SandboxCancellations(Premises premises, long service) implements Cancellations {

  @Override
  public Outcome<Optional<Request>> pending() {
    return premises.read(books -> Outcome.ok(pending(books)));
  }

  @Override
  public Outcome<Request> request(When when, String reason) {
    return premises.write(
        books -> {
          var now = SandboxService.Standing.of(books, service);
          return Closed.unless(
              now.status(), now.domain(), () -> request(books, now.domain(), when, reason));
        });
  }

  private Outcome<Request> request(Handle books, String domain, When when, String reason) {
    var earlier = pending(books);
    if (earlier.isPresent()) {
      return Outcome.refused(
          Text.of("sandbox.cancellation.pending")
              .with("domain", domain)
              .with("ends", earlier.get().ends()));
    }
    var today = premises.today();
    var ends =
        switch (when) {
          case IMMEDIATE -> Optional.of(today);
          case END_OF_PERIOD -> Billed.nextDue(books, service, today);
        };
    if (ends.isEmpty()) {
      return Outcome.refused(Text.of("sandbox.cancellation.no-period").with("domain", domain));
    }
    var request = new Request(when, reason, today, ends.get());
    file(books, service, request);
    return Outcome.ok(request);
  }

  private Optional<Request> pending(Handle books) {
    return books
        .createQuery("select * from cancellation where service = :service")
        .bind("service", service)
        .map(
            (row, at) ->
                new Request(
                    When.valueOf(row.getString("ends_when")),
                    row.getString("reason"),
                    LocalDate.parse(row.getString("requested")),
                    LocalDate.parse(row.getString("ends"))))
        .findOne();
  }

  static void carryOut(Handle books, LocalDate today) {
    books
        .createUpdate(
            """
            update service set status = 'CANCELLED' where status in ('ACTIVE', 'SUSPENDED')
            and id in (select service from cancellation where ends < :today)
            """)
        .bind("today", today.toString())
        .execute();
  }

  static void file(Handle books, long service, Request request) {
    books
        .createUpdate(
            """
            insert into cancellation (service, ends_when, reason, requested, ends)
            values (:service, :when, :reason, :requested, :ends)
            """)
        .bind("service", service)
        .bind("when", request.when().name())
        .bind("reason", request.reason())
        .bind("requested", request.requested().toString())
        .bind("ends", request.ends().toString())
        .execute();
  }
}
