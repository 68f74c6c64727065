package com.smartxhosting.bot.conversations.offers;

import com.smartxhosting.bot.conversations.services.ServiceLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Something offered at a better price.
 *
 * @param code what is typed when ordering
 * @param words what is offered
 * @param from the first day on which it holds; empty when it has held ever since
 * @param until the last one; empty when it has no end
 * @param uses how often it was used, by anybody
 * @param mostUses how often it may be used; 0 for as often as one likes
 * @param products for which it is, by name; none for all
 */
public record Promotion(
    String code,
    String words,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    int uses,
    int mostUses,
    List<String> products) {

  public Promotion {
    products = List.copyOf(products);
  }

  /** Whether it holds today for whoever has these services. */
  public boolean fits(LocalDate today, Collection<ServiceLine> services) {
    return holdsOn(today)
        && (mostUses == 0 || uses < mostUses)
        && services.stream().filter(line -> line.status().manageable()).anyMatch(this::isFor);
  }

  private boolean holdsOn(LocalDate today) {
    return from.filter(today::isBefore).isEmpty() && until.filter(today::isAfter).isEmpty();
  }

  private boolean isFor(ServiceLine line) {
    return products.isEmpty() || products.contains(line.product());
  }
}
