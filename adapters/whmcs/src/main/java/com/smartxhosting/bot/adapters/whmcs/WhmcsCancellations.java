package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Requests for the end of one service. */
record WhmcsCancellations(Office office, ClientsProduct product) implements Cancellations {

  /** WHMCS keeps a request in its list when it was carried out long ago. */
  @Override
  public Outcome<Optional<Request>> pending() {
    return switch (product.status()) {
      case PENDING, ACTIVE, SUSPENDED ->
          office
              .ledger()
              .cancelRequest(product.id())
              .map(found -> found.map(request -> pending(product, request)));
      case COMPLETED, TERMINATED, CANCELLED, FRAUD -> Outcome.ok(Optional.empty());
    };
  }

  @Override
  public Outcome<Request> request(When when, String reason) {
    return office
        .ledger()
        .productNow(product.owner(), product.id())
        .flatMap(
            found ->
                found
                    .map(now -> Closed.unless(now, () -> request(now, when, reason)))
                    .orElseGet(() -> Outcome.refused(WhmcsAccount.unknown(product.service()))));
  }

  private Outcome<Request> request(ClientsProduct now, When when, String reason) {
    if (when == When.END_OF_PERIOD && now.nextDue().isEmpty()) {
      return Outcome.refused(refusal("whmcs.cancellation.no-period"));
    }
    var call =
        Call.of("AddCancelRequest")
            .with("serviceid", now.id())
            .with("type", CancelRequest.word(when))
            .with("reason", reason);
    return office
        .dealings()
        .write(
            call,
            _ -> pending(now, new CancelRequest(when, reason, office.today())),
            message -> objection(call, message));
  }

  private Outcome<Request> objection(Call call, String message) {
    if (message.equalsIgnoreCase("Existing Cancellation Request Exists")) {
      return Outcome.refused(refusal("whmcs.cancellation.pending"));
    }
    return message.equalsIgnoreCase("Service ID Not Found")
        ? Outcome.refused(WhmcsAccount.unknown(product.service()))
        : office.dealings().incidents().failed(call, message);
  }

  private Text refusal(String key) {
    return Text.of(key).with("service", product.called());
  }

  private Request pending(ClientsProduct now, CancelRequest request) {
    return new Request(request.when(), request.reason(), request.requested(), ends(now, request));
  }

  /** The daily run ends what is due; an unpaid period is over the next time it runs. */
  private LocalDate ends(ClientsProduct now, CancelRequest request) {
    return switch (request.when()) {
      case IMMEDIATE -> request.requested();
      case END_OF_PERIOD ->
          now.nextDue().filter(due -> due.isAfter(office.today())).orElseGet(office::today);
    };
  }
}
