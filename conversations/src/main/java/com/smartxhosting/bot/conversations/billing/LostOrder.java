package com.smartxhosting.bot.conversations.billing;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Trace;
import java.util.List;
import java.util.function.Predicate;

/** Looks for an order that we sent and had no answer to. */
public final class LostOrder {

  private LostOrder() {}

  /**
   * Whatever is newer than the newest order there was before may be it.
   *
   * @param newest the number of that order
   * @param ours whether an order is the one we sent
   * @param possible whether an order that is not known to be ours could be, because the billing
   *     system does not tell enough of it
   */
  public static Trace<Order> among(
      Outcome<List<Order>> orders,
      String newest,
      Predicate<Order> ours,
      Predicate<Order> possible) {
    if (!(orders instanceof Outcome.Ok<List<Order>>(var placed))) {
      return Trace.unclear();
    }
    var since = placed.stream().takeWhile(order -> !order.number().equals(newest)).toList();
    return since.stream()
        .filter(ours)
        .findFirst()
        .map(Trace::found)
        .orElseGet(() -> since.stream().anyMatch(possible) ? Trace.unclear() : Trace.missing());
  }
}
