package com.smartxhosting.bot.conversations.billing;

import static com.smartxhosting.bot.conversations.house.SmallShop.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.billing.PayInvoice.LoadInvoice;
import com.smartxhosting.bot.conversations.billing.PayInvoice.MakePayLink;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Codec;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Paying an invoice, as customers meet it. */
class PayInvoiceTalkTest {

  private static final Stage STAGE =
      Stage.with(List.of(new PayInvoice()), "com.smartxhosting.bot.conversations.billing.texts");
  private static final Link LINK = new Link(new Secret("http://localhost:1/go/abc"), true);

  private final SmallHouse house = new SmallHouse();
  private final List<Destination> destinations = new ArrayList<>();
  private final BillingWork work =
      new BillingWork(
          house,
          (_, _, destination) -> {
            destinations.add(destination);
            return Outcome.ok(LINK);
          });
  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(LoadInvoice.class, work::invoice)
              .repeatable(MakePayLink.class, work::payLink));

  @Test
  void an_invoice_is_told_and_paid_behind_a_link() {
    house.shop.invoices.add(invoice(Invoice.State.UNPAID, "1.00"));

    var talk = open("INV-7");
    talk.sees("Invoice INV-7", "Disk: 4.00 EUR", "Support: 3.00 EUR", "Total: 7.00 EUR");
    talk.sees("Paid with your credit: 1.00 EUR", "To pay: 6.00 EUR", "Due on: March 2, 2026");
    served.serve(talk.presses("Pay now"));
    talk.sees("Pay 6.00 EUR for invoice INV-7", "go/abc", "works once", "this machine only");
    assertThat(destinations).containsExactly(new Destination.Payment("INV-7"));

    served.serve(talk.presses("Is it paid?")).sees("Status: unpaid", "[Pay now]");
    served.serve(talk.presses("Pay now"));
    house.shop.invoices.set(0, invoice(Invoice.State.PAID, "1.00"));
    served.serve(talk.presses("Is it paid?")).sees("Status: paid", "nothing left to do");
    talk.presses("Done").sees("Lobby lobby.home");
    talk.seesNot("[Pay now]");
  }

  @Test
  void what_is_paid_meanwhile_gets_no_link() {
    house.shop.invoices.add(invoice(Invoice.State.UNPAID, "0.00"));
    var talk = open("INV-7").seesNot("credit");
    house.shop.invoices.set(0, invoice(Invoice.State.PAID, "0.00"));

    served.serve(talk.presses("Pay now")).sees("This invoice is paid", "[Try again]");

    assertThat(destinations).isEmpty();
    house.shop.invoices.set(0, invoice(Invoice.State.CANCELLED, "0.00"));
    served.serve(talk.presses("Try again")).sees("cancelled").seesNot("[Pay now]");
  }

  @Test
  void an_invoice_that_is_not_his_is_refused_in_words() {
    open("INV-8").sees("There is no such invoice.");
  }

  @Test
  void whoever_proved_himself_long_ago_proves_himself_anew() {
    house.shop.invoices.add(invoice(Invoice.State.UNPAID, "0.00"));
    open("INV-7")
        .sleepsFor(Duration.ofMinutes(20))
        .presses("Pay now")
        .sees("lobby.verify")
        .proves()
        .asks(new MakePayLink("INV-7"));
  }

  @Test
  void the_link_is_never_stored_in_the_clear_and_goes_after_ten_minutes() {
    house.shop.invoices.add(invoice(Invoice.State.UNPAID, "0.00"));
    var talk = served.serve(open("INV-7").presses("Pay now"));
    assertThat(new Codec(Stage.VAULT, List.of(Session.class)).write(talk.session(), Session.class))
        .doesNotContain("go/abc");
    talk.later(Duration.ofMinutes(11)).seesNot("go/abc").sees("expired");
  }

  @Test
  void every_way_leads_on() {
    var report =
        Explorer.walk(
            STAGE,
            "billing.invoice",
            PayInvoice.given("INV-7"),
            List.of("1", "", "x".repeat(5_000), "\u202E🙂\u0007", "<b>& @everyone"),
            PayInvoiceTalkTest::values,
            5_000);
    assertThat(Golden.missing(report)).isEmpty();
  }

  @Test
  void what_earlier_versions_stored_can_still_be_shown() {
    assertThat(Golden.unreadable(STAGE, "billing.invoice")).isEmpty();
  }

  private static List<?> values(Ask<?, ?> ask) {
    return ask instanceof LoadInvoice
        ? Stream.of(Invoice.State.values()).map(state -> invoice(state, "1.00")).toList()
        : List.of(LINK);
  }

  private static Invoice invoice(Invoice.State state, String credit) {
    var seven = new ServiceId("7");
    return new Invoice(
        "INV-7",
        state,
        SmallHouse.TODAY,
        List.of(
            new Invoice.Item(Optional.of(seven), "Disk", euros("4.00")),
            new Invoice.Item(Optional.of(seven), "Support", euros("3.00"))),
        euros("7.00"),
        euros(credit));
  }

  private Talk open(String number) {
    return served.serve(Talk.with(STAGE).starts("billing.invoice", PayInvoice.given(number)));
  }
}
