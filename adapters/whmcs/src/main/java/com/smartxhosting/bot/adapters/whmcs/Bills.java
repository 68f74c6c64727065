package com.smartxhosting.bot.adapters.whmcs;

import com.github.benmanes.caffeine.cache.Ticker;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The invoices of clients. */
final class Bills {

  /** Each is looked into by a call of its own. */
  private static final int LOOKED_INTO = 40;

  private final Dealings dealings;
  private final Memory<Bill> seconds;

  Bills(Dealings dealings, Ticker ticker) {
    this.dealings = dealings;
    this.seconds = Memory.ofSeconds(ticker);
  }

  /** What a client has to pay, what is due first in front. */
  Outcome<List<Bill>> unpaid(String client) {
    var call =
        Call.of("GetInvoices")
            .with("userid", client)
            .with("status", "Unpaid")
            .with("orderby", "duedate")
            .with("order", "asc");
    return dealings
        .all(call, "invoices", "invoice")
        .map(
            rows ->
                rows.stream()
                    .filter(row -> row.text("userid").equals(client))
                    .map(row -> row.text("id"))
                    .limit(LOOKED_INTO)
                    .toList())
        .flatMap(ids -> unpaid(client, ids));
  }

  private Outcome<List<Bill>> unpaid(String client, List<String> ids) {
    var found = new ArrayList<Bill>();
    for (var id : ids) {
      var outcome = seconds.of(id, () -> dealings.read(invoice(id), Bill::of));
      if (!(outcome instanceof Outcome.Ok<Bill>(var bill))) {
        return outcome.map(_ -> List.of());
      }
      if (bill.unpaid() && bill.owner().equals(client)) {
        found.add(bill);
      }
    }
    found.sort(Comparator.comparing(Bill::due));
    return Outcome.ok(List.copyOf(found));
  }

  /** As it is now; empty when there is none of this number, or it is another client's. */
  Outcome<Optional<Bill>> now(String client, String id) {
    return Ledger.isNumber(id)
        ? dealings.read(
            invoice(id),
            reply -> Optional.of(Bill.of(reply)).filter(bill -> bill.owner().equals(client)),
            message ->
                message.equalsIgnoreCase("Invoice ID Not Found")
                    ? Outcome.ok(Optional.empty())
                    : dealings.incidents().failed(invoice(id), message))
        : Outcome.ok(Optional.empty());
  }

  private static Call invoice(String id) {
    return Call.of("GetInvoice").with("invoiceid", id);
  }
}
