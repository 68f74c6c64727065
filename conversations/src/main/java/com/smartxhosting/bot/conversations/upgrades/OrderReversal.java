package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.undo.Reversal;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;
import java.util.Map;
import java.util.Optional;

/**
 * Takes orders of options back that nobody has paid yet. For good: whoever wants it after all
 * orders at the price of that day.
 */
public final class OrderReversal implements Reversal {

  private static final String KIND = "upgrades.order";

  private final Accounts accounts;

  public OrderReversal(Accounts accounts) {
    this.accounts = accounts;
  }

  /** What has cost nothing is carried out at once, and is ordered back like anything else. */
  static Optional<WayBack> of(OrderUpgrade effect, Order placed) {
    return placed.state() == Order.State.UNPAID
        ? Optional.of(
            new WayBack(
                KIND,
                Map.of(
                    "service", effect.of().value(),
                    "name", effect.name(),
                    "order", placed.number()),
                Map.of(),
                Map.of("total", placed.total().written(), "invoice", placed.invoice().orElse(""))))
        : Optional.empty();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Text name(WayBack way) {
    return Text.of("upgrades.undo.name").with("name", value(way, "name"));
  }

  @Override
  public Text shown(WayBack way, Map<String, String> values) {
    return values.isEmpty()
        ? Text.of("upgrades.undo.none")
        : Text.of("upgrades.undo.unpaid")
            .with("total", values.getOrDefault("total", ""))
            .with("invoice", values.getOrDefault("invoice", ""));
  }

  @Override
  public Risk risk(WayBack way) {
    return Risk.CHANGE;
  }

  @Override
  public boolean goesBothWays() {
    return false;
  }

  @Override
  public Outcome<Standing> standing(WayBack way, Actor actor) {
    return accounts
        .open(actor)
        .flatMap(account -> account.billing().order(value(way, "order")))
        .map(
            order ->
                switch (order.state()) {
                  case UNPAID -> new Standing.AsLeft();
                  case CANCELLED -> new Standing.AsBefore();
                  case PENDING, ACTIVE -> new Standing.Otherwise(Text.of("upgrades.undo.paid"));
                });
  }

  @Override
  public Outcome<Map<String, String>> restore(WayBack way, Attempt attempt) {
    return accounts
        .open(attempt.actor())
        .flatMap(account -> account.service(new ServiceId(value(way, "service"))))
        .flatMap(service -> service.upgrades().withdraw(value(way, "order")))
        .map(_ -> Map.of());
  }

  private static String value(WayBack way, String name) {
    return way.thing().getOrDefault(name, "");
  }
}
