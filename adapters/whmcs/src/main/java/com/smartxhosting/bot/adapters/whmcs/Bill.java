package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.billing.Invoice;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An invoice, as WHMCS keeps it. It goes by its id: the number that customers read on it may change
 * when it is paid.
 *
 * @param owner the client's number
 * @param total with taxes, before credit and payments
 * @param credit what of it credit and payments have paid
 */
record Bill(
    String id,
    String owner,
    Standing standing,
    LocalDate due,
    List<Line> lines,
    BigDecimal total,
    BigDecimal credit) {

  enum Standing {
    UNPAID,
    /** Paid, or its payment is under way. */
    PAID,
    CANCELLED,
    /** Not shown to the client yet. */
    DRAFT
  }

  /**
   * @param type WHMCS's word for what it bills
   * @param about the number of that; of a service when the type is {@code Hosting}
   */
  record Line(String type, String about, String description, BigDecimal amount) {

    static Line of(Fields item) {
      return new Line(
          item.text("type"), item.text("relid"), item.bare("description"), item.amount("amount"));
    }

    Optional<ServiceId> service() {
      return type.equals("Hosting") ? Optional.of(new ServiceId(about)) : Optional.empty();
    }
  }

  static Bill of(Fields reply) {
    var standing = standing(reply.text("status"));
    // "total" is what credit has left of it, so the whole is added up
    var total =
        reply.has("subtotal")
            ? reply.amount("subtotal").add(reply.amountIfAny("tax")).add(reply.amountIfAny("tax2"))
            : reply.amount("total");
    var credit =
        standing == Standing.UNPAID
            ? total.subtract(reply.amount(reply.has("balance") ? "balance" : "total"))
            : reply.amountIfAny("credit");
    return new Bill(
        reply.text("invoiceid"),
        reply.text("userid"),
        standing,
        reply.day("duedate").orElse(LocalDate.EPOCH),
        reply.list("items", "item").stream().map(Line::of).toList(),
        total,
        credit);
  }

  private static Standing standing(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "unpaid", "collections" -> Standing.UNPAID;
      case "paid", "payment pending" -> Standing.PAID;
      case "cancelled", "refunded" -> Standing.CANCELLED;
      case "draft" -> Standing.DRAFT;
      default -> throw new Unreadable("its 'status' is none that we know");
    };
  }

  boolean unpaid() {
    return standing == Standing.UNPAID;
  }

  boolean isFor(ServiceId service) {
    return lines.stream().flatMap(line -> line.service().stream()).anyMatch(service::equals);
  }

  BigDecimal open() {
    return total.subtract(credit);
  }

  /** Empty while the client is not to see it. */
  Optional<Invoice> shown(String currency) {
    return switch (standing) {
      case UNPAID -> Optional.of(invoice(Invoice.State.UNPAID, currency));
      case PAID -> Optional.of(invoice(Invoice.State.PAID, currency));
      case CANCELLED -> Optional.of(invoice(Invoice.State.CANCELLED, currency));
      case DRAFT -> Optional.empty();
    };
  }

  private Invoice invoice(Invoice.State state, String currency) {
    return new Invoice(
        id,
        state,
        due,
        lines.stream()
            .map(
                line ->
                    new Invoice.Item(
                        line.service(), line.description(), new Money(line.amount(), currency)))
            .toList(),
        new Money(total, currency),
        new Money(credit, currency));
  }

  ServiceDetails.Invoice reminder(String currency) {
    return new ServiceDetails.Invoice(id, new Money(open(), currency), due);
  }
}
