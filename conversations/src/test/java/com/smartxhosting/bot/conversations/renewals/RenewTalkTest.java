package com.smartxhosting.bot.conversations.renewals;

import static com.smartxhosting.bot.conversations.house.SmallShop.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.billing.PayInvoice;
import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.house.SmallShop;
import com.smartxhosting.bot.conversations.renewals.Cart.Item;
import com.smartxhosting.bot.conversations.renewals.Counter.Row;
import com.smartxhosting.bot.conversations.renewals.Renewal.Standing;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
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
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Renewing several services at once, as customers meet it. */
class RenewTalkTest {

  private static final Stage STAGE =
      Stage.with(
          List.of(new RenewDialog(), new Lobby(PayInvoice.ID.name())),
          List.of(RenewDialog.COMMAND),
          "com.smartxhosting.bot.conversations.services.texts",
          "com.smartxhosting.bot.conversations.renewals.texts");

  private final SmallHouse house = new SmallHouse();
  private final SmallShop shop = house.shop;
  private final RenewalsWork work = new RenewalsWork(house);
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(LoadCounter.class, work::counter)
              .effect(OrderRenewal.class, work::order, work::orderedBefore));

  @BeforeEach
  void stock() {
    shop.renewals =
        List.of(
            renewal("1", "one.example", "5.00", new Standing.Possible()),
            renewal("2", "two.example", "7.50", new Standing.Possible()),
            renewal("3", "owing.example", "9.00", new Standing.Invoiced("INV-9", euros("9.00"))),
            renewal(
                "4",
                "leaving.example",
                "9.00",
                new Standing.NotNow(Text.words("leaving.example ends soon."))));
  }

  @Test
  void several_are_put_into_the_cart_and_ordered_with_one_invoice() {
    var talk = served.serve(Talk.with(STAGE).says("/renew"));
    talk.sees("one.example: 5.00 EUR, due April 1, 2026", "[+ one.example]");
    talk.sees("leaving.example: leaving.example ends soon.").seesNot("[+ leaving.example]");
    talk.seesNot("[Go on with the cart]");
    presses(talk, "+ one.example", "+ two.example")
        .sees("In the cart: 2 services, 12.50 EUR", "[✓ one.example]");
    presses(talk, "Go on with the cart", "PayPal")
        .sees("Total: 12.50 EUR", "To pay today: 12.50 EUR", "Payment method: PayPal");
    assertThat(shop.orders).isEmpty();

    presses(talk, "Order").sees("2 renewals are ordered", "Lobby billing.invoice");

    assertThat(shop.orders)
        .singleElement()
        .satisfies(
            order ->
                assertThat(order.services())
                    .containsExactly(new ServiceId("1"), new ServiceId("2")));
  }

  @Test
  void a_service_comes_prefilled_and_can_be_taken_out() {
    var talk = open(Answers.of("service", "2")).sees("In the cart: one service, 7.50 EUR");
    presses(talk, "✓ two.example").seesNot("In the cart");
  }

  @Test
  void what_he_came_for_says_first_why_it_cannot_be_renewed() {
    open(Answers.of("service", "4")).sees("leaving.example ends soon.").seesNot("In the cart");
    var seen = open(Answers.of("service", "4")).seen();
    assertThat(seen.indexOf("leaving.example")).isLessThan(seen.indexOf("one.example"));
  }

  @Test
  void an_unpaid_invoice_is_offered_instead_of_a_second_one() {
    var talk = open(Answers.NONE).sees("owing.example: invoice INV-9 over 9.00 EUR waits");
    presses(talk, "+ one.example", "Pay INV-9").sees("Lobby billing.invoice");
    presses(talk, "Back").sees("In the cart: one service, 5.00 EUR");
    assertThat(shop.orders).isEmpty();
  }

  @Test
  void a_price_that_changed_is_shown_anew_and_nothing_is_ordered() {
    var talk = summary().sees("To pay today: 5.00 EUR");
    shop.renewals = List.of(renewal("1", "one.example", "6.00", new Standing.Possible()));

    presses(talk, "Order").sees("The price has changed.", "To pay today: 6.00 EUR", "[Order]");

    assertThat(shop.orders).isEmpty();
    presses(talk, "Order");
    assertThat(shop.orders).hasSize(1);
  }

  @Test
  void what_cannot_be_renewed_any_more_leaves_the_cart() {
    var talk = summary();
    shop.renewals =
        List.of(
            renewal("1", "one.example", "5.00", new Standing.NotNow(Text.words("Not any more."))));

    presses(talk, "Order").sees("The price has changed.", "one.example: Not any more.");
    talk.seesNot("In the cart");
    assertThat(shop.orders).isEmpty();
  }

  @Test
  void a_refusal_of_the_back_end_is_told_in_its_words() {
    var talk = summary();
    talk.presses("Order")
        .asks(OrderRenewal.class)
        .hears(new Outcome.Refused<>(Text.words("one.example cannot be renewed at this time.")));
    served.serve(talk).sees("one.example cannot be renewed at this time.", "[Order]");
    assertThat(shop.orders).isEmpty();
  }

  @Test
  void a_way_to_pay_that_is_gone_is_asked_for_again() {
    var talk = summary();
    shop.methods = List.of(new PaymentMethod("paypal", "PayPal"), new PaymentMethod("x", "Cash"));
    talk.presses("Order").hears(new Outcome.Refused<>(Text.words("This way to pay is gone.")));

    served.serve(talk).sees("This way to pay is gone.", "How do you want to pay?", "[Cash]");
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
    shop.credit = euros("100.00");
    var talk = summary().sees("Paid with your credit: 5.00 EUR", "To pay today: 0.00 EUR");
    presses(talk, "Order").sees("The service is renewed", "Lobby lobby.home");
  }

  @Test
  void a_summary_left_too_long_goes_back_to_the_cart() {
    summary()
        .later(Duration.ofMinutes(16))
        .sees("left unconfirmed for too long", "In the cart: one service");
  }

  @Test
  void an_order_wants_a_fresh_proof_of_identity() {
    var talk = Talk.with(STAGE).sleepsFor(Duration.ofMinutes(16));
    served.serve(talk.starts("renewals.cart", Answers.of("service", "1")));
    presses(talk, "Go on with the cart", "Credit Card");
    talk.presses("Order").sees("lobby.verify");
    assertThat(shop.orders).isEmpty();
  }

  @Test
  void a_long_list_is_turned_and_narrowed_and_the_cart_is_kept() {
    shop.renewals =
        IntStream.rangeClosed(1, 30)
            .mapToObj(
                i ->
                    renewal(
                        Integer.toString(i),
                        "site-%02d.example".formatted(i),
                        "1.00",
                        new Standing.Possible()))
            .toList();
    var talk = open(Answers.NONE).sees("Page 1 of 5");
    presses(talk, "+ site-01.example", "Next page", "+ site-10.example")
        .sees("In the cart: 2 services, 2.00 EUR");
    served.serve(talk.says("site-29")).sees("[+ site-29.example]", "[Show all]");
    presses(talk, "+ site-29.example", "Show all")
        .sees("In the cart: 3 services, 3.00 EUR", "[✓ site-29.example]");
  }

  @Test
  void an_interrupted_order_is_found_by_what_was_ordered_since() {
    var attempt = new Attempt("k", 1, Talk.with(STAGE).session().actor());
    var item = new Item(new ServiceId("1"), "one.example", euros("5.00"), SmallHouse.DUE);
    var first = new OrderRenewal(List.of(item), "card", "");
    assertThat(work.orderedBefore(first, attempt)).isEqualTo(Trace.missing());
    house.mood = Mood.SILENT;
    assertThat(work.order(first, attempt)).isEqualTo(Outcome.unknown("lost"));
    assertThat(work.orderedBefore(first, attempt)).isEqualTo(Trace.found(shop.orders.getFirst()));

    assertThat(work.orderedBefore(new OrderRenewal(List.of(item), "card", "1"), attempt))
        .as("an older order of the same is not this one")
        .isEqualTo(Trace.missing());
    house.mood = Mood.DOWN;
    assertThat(work.orderedBefore(first, attempt)).isEqualTo(Trace.unclear());
  }

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(
            STAGE,
            "renewals.cart",
            Answers.NONE,
            List.of("2", "x".repeat(5_000), "\u202E🙂\u0007<b>& @everyone"),
            this::values,
            20_000);
    assertThat(Golden.missing(report, List.of("renewals.cart"))).isEmpty();
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "renewals.cart")).isEmpty();
  }

  private List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case LoadCounter query -> List.of(counter(query), empty());
      case OrderRenewal order -> List.of(ordered(order));
      default -> List.of(true);
    };
  }

  private Counter counter(LoadCounter query) {
    var one = new Item(new ServiceId("1"), "one.example", euros("5.00"), SmallHouse.DUE);
    var two = new Item(new ServiceId("2"), "x".repeat(70), euros("7.50"), SmallHouse.DUE);
    return new Counter(
        query.page() == 0
            ? List.of(new Row.Open(one), new Row.Invoiced("owing.example", "INV-9", euros("9.00")))
            : List.of(new Row.Open(two), new Row.NotNow("leaving.example", Text.words("No."))),
        query.page(),
        2,
        List.of(one, two).stream().filter(item -> query.wanted().contains(item.service())).toList(),
        shop.methods,
        euros("1.00"),
        "");
  }

  private Counter empty() {
    return new Counter(List.of(), 0, 1, List.of(), shop.methods, euros("0.00"), "");
  }

  private static Order ordered(OrderRenewal order) {
    return new Order(
        "1",
        Order.Kind.RENEWAL,
        order.cart().services(),
        Map.of(),
        order.cart().total(),
        Optional.of("INV-1"),
        Order.State.UNPAID);
  }

  private static Renewal renewal(String id, String domain, String amount, Standing standing) {
    return new Renewal(
        new ServiceLine(
            new ServiceId(id), "Web S", domain, ServiceStatus.ACTIVE, ServiceKind.SHARED),
        euros(amount),
        Optional.of(LocalDate.of(2026, 4, 1)),
        standing);
  }

  private Talk open(Answers given) {
    return served.serve(Talk.with(STAGE).starts("renewals.cart", given));
  }

  private Talk summary() {
    return presses(open(Answers.of("service", "1")), "Go on with the cart", "Credit Card");
  }

  private Talk presses(Talk talk, String... labels) {
    for (var label : labels) {
      served.serve(talk.presses(label));
    }
    return talk;
  }
}
