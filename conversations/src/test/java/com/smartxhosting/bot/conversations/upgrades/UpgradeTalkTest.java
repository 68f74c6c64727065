package com.smartxhosting.bot.conversations.upgrades;

import static com.smartxhosting.bot.conversations.house.SmallShop.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PayInvoice;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.house.SmallShop;
import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.PickLists;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServicesWork;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ordering more or less of a service, as customers meet it. */
class UpgradeTalkTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(
              new UpgradeDialog(),
              UpgradeDialog.START,
              PickLists.SERVICE,
              new Lobby(PayInvoice.ID.name())),
          List.of(UpgradeDialog.COMMAND),
          BUNDLES + "services.texts",
          BUNDLES + "upgrades.texts");
  private static final Answers SERVICE = Answers.of("service", "7");
  private static final ServiceId SEVEN = new ServiceId("7");

  private final SmallHouse house = new SmallHouse();
  private final SmallShop shop = house.shop;
  private final UpgradesWork work = new UpgradesWork(house);
  private final ServicesWork services = new ServicesWork(house);
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(PickLists.ActiveServices.class, services::active)
              .query(PickLists.ServiceNames.class, services::names)
              .query(LoadShelf.class, work::shelf)
              .query(AskPrice.class, work::price)
              .effect(OrderUpgrade.class, work::order, work::orderedBefore));

  @Test
  void the_configuration_stands_side_by_side_and_the_price_comes_before_the_order() {
    var talk = says(Talk.with(STAGE), "/upgrade");
    talk.sees("shop.example: upgrade or downgrade", "Extra disk space: None");
    talk.sees("Priority support: No", "Extra bandwidth: 50 GB").seesNot("[See the price]");
    presses(talk, "Extra disk space", "10 GB").sees("Extra disk space: None → 10 GB");
    presses(talk, "See the price", "PayPal")
        .sees(
            "For the days until April 1, 2026: 4.00 EUR",
            "Set-up, once: 0.00 EUR",
            "To pay today: 4.00 EUR",
            "From then on, monthly: +4.00 EUR",
            "Payment method: PayPal",
            "You get an invoice");
    assertThat(shop.orders).isEmpty();

    presses(talk, "Order")
        .sees("Ordered for shop.example. The options change once", "Lobby billing.invoice");

    assertThat(shop.orders)
        .singleElement()
        .satisfies(order -> assertThat(order.options()).isEqualTo(Map.of("11", "10")));
  }

  @Test
  void every_kind_of_option_is_asked_for_in_its_way() {
    var talk = open();
    presses(talk, "Priority support").sees("Now: No", "[Yes", "[No]");
    presses(talk, "Yes").sees("Priority support: No → Yes");
    presses(talk, "Extra bandwidth").sees("From 0 to 100 GB, in steps of 50");
    says(talk, "101").sees("From 0 to 100 GB, in steps of 50");
    says(talk, "lots").sees("such as 50");
    says(talk, "100 GB").sees("Extra bandwidth: 50 GB → 100 GB");
    presses(talk, "See the price", "Credit Card", "Order");
    assertThat(shop.orders.getFirst().options()).isEqualTo(Map.of("12", "yes", "13", "100"));
  }

  @Test
  void an_option_that_is_set_to_what_it_is_changes_nothing() {
    var talk = open();
    presses(talk, "Extra disk space", "None")
        .sees("Extra disk space is set like this already")
        .seesNot("[See the price]");
    presses(talk, "Extra disk space", "10 GB").sees("[See the price]");
    presses(talk, "Extra disk space", "None").sees("Extra disk space: None").seesNot("→");
  }

  @Test
  void a_price_that_changed_is_shown_anew_and_nothing_is_ordered() {
    var talk = summary().sees("To pay today: 4.00 EUR");
    shop.price = euros("6.00");

    presses(talk, "Order").sees("The price has changed.", "To pay today: 6.00 EUR", "[Order]");

    assertThat(shop.orders).isEmpty();
    presses(talk, "Order");
    assertThat(shop.orders).hasSize(1);
  }

  @Test
  void a_way_to_pay_that_is_gone_is_asked_for_again() {
    var talk = summary();
    shop.methods = List.of(new PaymentMethod("paypal", "PayPal"), new PaymentMethod("x", "Cash"));

    presses(talk, "Order").sees("This way to pay is gone.", "How do you want to pay?", "[Cash]");

    assertThat(shop.orders).isEmpty();
    presses(talk, "Cash").sees("Payment method: Cash");
  }

  @Test
  void an_unpaid_earlier_order_is_shown_with_its_invoice() {
    presses(summary(), "Order");
    var talk = open().sees("waits to be paid, with invoice INV-1").seesNot("[Extra disk space]");
    presses(talk, "Pay INV-1").sees("Lobby billing.invoice");
    assertThat(shop.orders).hasSize(1);
  }

  @Test
  void a_double_tap_orders_once() {
    var talk = summary();
    var key = talk.keyOf("Order");
    served.serve(talk.pressesKey(key));
    served.serve(talk.pressesKey(key));
    assertThat(shop.orders).hasSize(1);
  }

  @Test
  void credit_pays_first_and_then_there_is_nothing_to_pay() {
    shop.credit = euros("10.00");
    var talk = summary().sees("Paid with your credit: 4.00 EUR", "To pay today: 0.00 EUR");
    talk.sees("There is nothing to pay today.");
    presses(talk, "Order")
        .sees("Done: the options of shop.example are changed", "Lobby lobby.home");
  }

  @Test
  void less_gives_credit_back() {
    shop.price = euros("-2.50");
    summary().sees("2.50 EUR are added to your credit", "To pay today: 0.00 EUR");
  }

  @Test
  void a_summary_left_too_long_is_priced_again() {
    summary()
        .later(Duration.ofMinutes(16))
        .sees("left unconfirmed for too long", "Extra disk space: None → 10 GB");
    assertThat(shop.orders).isEmpty();
  }

  @Test
  void an_order_wants_a_fresh_proof_of_identity() {
    var talk = Talk.with(STAGE).sleepsFor(Duration.ofMinutes(16));
    served.serve(talk.starts("upgrades.options", SERVICE));
    presses(talk, "Extra disk space", "10 GB", "See the price", "Credit Card");
    talk.presses("Order").sees("lobby.verify");
    assertThat(shop.orders).isEmpty();
  }

  @Test
  void trouble_keeps_what_was_chosen() {
    var talk = open();
    presses(talk, "Extra disk space", "10 GB");
    house.mood = Mood.DOWN;
    presses(talk, "See the price", "PayPal").sees("[Try again]");
    house.mood = Mood.WELL;
    presses(talk, "Try again").sees("To pay today: 4.00 EUR");
    house.mood = Mood.DOWN;
    presses(talk, "Order").sees("nothing was changed", "[Order]");
    house.mood = Mood.WELL;
    presses(talk, "Order");
    assertThat(shop.orders).hasSize(1);
  }

  @Test
  void an_interrupted_order_is_found_by_what_was_ordered_since() {
    var attempt = new Attempt("k", 1, Talk.with(STAGE).session().actor());
    var first = effect("");
    assertThat(work.orderedBefore(first, attempt)).isEqualTo(Trace.missing());
    house.mood = Mood.SILENT;
    assertThat(work.order(first, attempt)).isEqualTo(Outcome.unknown("lost"));
    assertThat(work.orderedBefore(first, attempt)).isEqualTo(Trace.found(shop.orders.getFirst()));

    assertThat(work.orderedBefore(effect("1"), attempt))
        .as("an older order of the same is not this one")
        .isEqualTo(Trace.missing());
    house.mood = Mood.DOWN;
    assertThat(work.orderedBefore(first, attempt)).isEqualTo(Trace.unclear());
  }

  private OrderUpgrade effect(String newest) {
    var basket = new Basket(SEVEN, Map.of("11", "10"), Optional.of("card"));
    var shelf = new Shelf("shop.example", shop.options, shop.methods, Optional.empty(), newest);
    return OrderUpgrade.of(basket, shelf, quote(euros("4.00")));
  }

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(
            STAGE,
            "upgrades.options",
            SERVICE,
            List.of("100", "101", "", "x".repeat(5_000), "\u202E🙂\u0007", "<b>& @everyone"),
            this::values,
            20_000);
    assertThat(Golden.missing(report, List.of("upgrades.options"))).isEmpty();
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "upgrades.options")).isEmpty();
  }

  private List<?> values(Ask<?, ?> ask) {
    var shelf =
        new Shelf(
            "shop.example",
            List.of(SmallShop.DISK, SmallShop.BANDWIDTH),
            shop.methods,
            Optional.empty(),
            "");
    var order =
        new Order(
            "1",
            Order.Kind.UPGRADE,
            List.of(SEVEN),
            Map.of("11", "10"),
            euros("4.00"),
            Optional.of("INV-1"),
            Order.State.UNPAID);
    return switch (ask) {
      case LoadShelf _ ->
          List.of(
              shelf,
              new Shelf("shop.example", List.of(), shop.methods, Optional.empty(), ""),
              new Shelf("shop.example", shelf.options(), shop.methods, Optional.of("INV-1"), "1"));
      case AskPrice _ -> List.of(quote(euros("4.00")), quote(euros("-4.00")));
      case OrderUpgrade _ -> List.of(order);
      default -> List.of(true);
    };
  }

  private static Quote quote(Money prorated) {
    return new Quote(
        List.of(new Quote.Line("11", "0", "10", euros("4.00"))),
        SmallHouse.DUE,
        BillingCycle.MONTHLY,
        prorated,
        euros("0.00"),
        euros("4.00"),
        euros("0.00"));
  }

  private Talk open() {
    return served.serve(Talk.with(STAGE).starts("upgrades.options", SERVICE));
  }

  private Talk summary() {
    return presses(open(), "Extra disk space", "10 GB", "See the price", "Credit Card");
  }

  private Talk says(Talk talk, String text) {
    return served.serve(talk.says(text));
  }

  private Talk presses(Talk talk, String... labels) {
    for (var label : labels) {
      served.serve(talk.presses(label));
    }
    return talk;
  }
}
