package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PayInvoice;
import com.smartxhosting.bot.conversations.notices.Watching.Subject;
import com.smartxhosting.bot.conversations.renewals.OrderRenewal;
import com.smartxhosting.bot.conversations.renewals.Renewal;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.upgrades.OrderUpgrade;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Watches what was ordered until it is paid and carried out. */
public final class CarriedOutOrder implements Lookout {

  /** The billing system cancels what nobody pays long before. */
  private static final Duration LONGEST = Duration.ofDays(90);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /** Looks after which an order that is not there was never placed. */
  private static final int LOOKS_FOR_IT = 4;

  private final Order.Kind kind;
  private final Kind told;

  CarriedOutOrder(Order.Kind kind, Kind told) {
    this.kind = kind;
    this.told = told;
  }

  public static List<Subject> of(OrderUpgrade effect) {
    return List.of(
        new Subject(
            Topic.UPGRADE,
            Answers.of("services", effect.of().value())
                .with("name", effect.name())
                .with("newest", effect.newest()),
            FIRST));
  }

  public static List<Subject> of(OrderRenewal effect) {
    var services = effect.items().stream().map(item -> item.service().value()).toList();
    return List.of(
        new Subject(
            Topic.RENEWAL,
            Answers.of("services", String.join(" ", services))
                .with("name", effect.items().getFirst().name())
                .with("newest", effect.newest()),
            FIRST));
  }

  @Override
  public Sight look(Watch watch, Account account, Instant now) {
    return account.billing().orders() instanceof Outcome.Ok<List<Order>>(var orders)
        ? ours(watch, orders)
            .map(order -> seen(watch, order, account))
            .orElseGet(() -> missing(watch))
        : new Sight.Unseen();
  }

  /** Whatever is newer than the newest one before is this one, if it is about the same. */
  private Optional<Order> ours(Watch watch, List<Order> newestFirst) {
    var services = Set.copyOf(services(watch));
    return newestFirst.stream()
        .takeWhile(order -> !order.number().equals(watch.about().text("newest")))
        .filter(order -> order.kind() == kind && Set.copyOf(order.services()).equals(services))
        .reduce((_, older) -> older);
  }

  private static Sight missing(Watch watch) {
    return watch.looks() < LOOKS_FOR_IT ? waiting(watch) : Sight.overQuietly();
  }

  private Sight seen(Watch watch, Order order, Account account) {
    return switch (order.state()) {
      case UNPAID, PENDING -> waiting(watch);
      case ACTIVE -> Sight.over(active(watch, account));
      case CANCELLED -> Sight.over(news("cancelled", watch, List.of()));
    };
  }

  private static Sight waiting(Watch watch) {
    var doubled = FIRST.multipliedBy(1L << Math.min(watch.looks(), 10));
    return new Sight.Waiting(
        List.of(), watch.told(), doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
  }

  private News active(Watch watch, Account account) {
    return switch (kind) {
      case UPGRADE -> news("upgraded", watch, List.of(details(watch)));
      case RENEWAL -> renewed(watch, account);
    };
  }

  private News renewed(Watch watch, Account account) {
    return new News("renewed", told, renewedText(watch, account), List.of(details(watch)));
  }

  private static Text renewedText(Watch watch, Account account) {
    var due =
        Text.joined(
            renewals(watch, account).stream()
                .flatMap(renewal -> due(renewal, services(watch).size()).stream())
                .toList(),
            "");
    return named("notices.order.renewed", watch).with("due", due);
  }

  private static List<Renewal> renewals(Watch watch, Account account) {
    return account.renewals().all() instanceof Outcome.Ok<List<Renewal>>(var all)
        ? all.stream().filter(renewal -> services(watch).contains(renewal.service().id())).toList()
        : List.of();
  }

  /** Where several were renewed, each is named with its own day. */
  private static Optional<Text> due(Renewal renewal, int renewed) {
    return renewal
        .due()
        .map(
            day ->
                renewed == 1
                    ? Text.of("notices.order.renewed.due").with("day", day)
                    : Text.of("notices.order.renewed.each")
                        .with("name", renewal.service().name())
                        .with("day", day));
  }

  @Override
  public Duration longest() {
    return LONGEST;
  }

  @Override
  public News late(Watch watch, Account account) {
    return news("late", watch, List.of());
  }

  @Override
  public Text title(Watch watch) {
    return named("notices.order.title." + kind, watch);
  }

  private News news(String what, Watch watch, List<Offer> offers) {
    return new News(what, told, named("notices.order." + what, watch), offers);
  }

  private static Text.Phrase named(String key, Watch watch) {
    return Text.of(key)
        .with("name", watch.about().text("name"))
        .with("more", services(watch).size() - 1);
  }

  private static Offer details(Watch watch) {
    return new Offer(
        Text.of("notices.offer.billing"),
        "service.details",
        Answers.of("service", services(watch).getFirst().value()).with("tab", "BILLING"));
  }

  private static List<ServiceId> services(Watch watch) {
    return List.of(watch.about().text("services").split(" ")).stream().map(ServiceId::new).toList();
  }

  /** Leads to where an invoice is paid. */
  static Offer pay(String invoice) {
    return new Offer(
        Text.of("notices.offer.pay").with("number", invoice),
        PayInvoice.ID.name(),
        Answers.of("invoice", invoice));
  }
}
