package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many calls a customer's turn costs WHMCS; README tells the same figures. */
class CallsATurnTest {

  private final WhmcsCompany company = WhmcsCompany.fresh();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void the_list_of_services_costs_two_calls_and_again_within_seconds_none() {
    Expect.ok(company.account(Who.EVERY_KIND).services());
    assertThat(company.standIn().calls())
        .containsExactly("GetClientsDetails", "GetClientsProducts");

    company.standIn().forgetCalls();
    Expect.ok(company.account(Who.EVERY_KIND).services());
    assertThat(company.standIn().calls()).isEmpty();
  }

  @Test
  void an_overview_costs_two_calls() {
    Expect.ok(company.open(Which.SHARED).usage());

    assertThat(company.standIn().calls())
        .containsExactly("GetClientsDetails", "GetClientsProducts");
  }

  @Test
  void details_cost_three_calls_and_one_for_each_unpaid_invoice() {
    Expect.ok(company.open(Which.SHARED).details());
    assertThat(company.standIn().calls())
        .containsExactly("GetClientsDetails", "GetClientsProducts", "GetInvoices");

    company.standIn().forgetCalls();
    Expect.ok(company.open(Which.UNPAID).details());
    assertThat(company.standIn().calls())
        .containsExactly(
            "GetClientsDetails",
            "GetClientsProducts",
            "GetInvoices",
            "GetInvoice",
            "GetInvoice",
            "GetInvoice");
  }

  @Test
  void a_password_costs_four_calls_and_a_cancellation_too() {
    var password = Expect.ok(company.open(Which.SHARED).password());
    Expect.ok(password.change(new Secret("Str0ng!Enough-For_All")));
    assertThat(company.standIn().calls())
        .containsExactly(
            "GetClientsDetails", "GetClientsProducts", "GetClientsProducts", "ModuleChangePw");

    company.standIn().forgetCalls();
    Expect.ok(company.open(Which.WORDPRESS).cancellations().request(When.IMMEDIATE, "Moving"));
    assertThat(company.standIn().calls())
        .containsExactly(
            "GetClientsDetails", "GetClientsProducts", "GetClientsProducts", "AddCancelRequest");
  }

  @Test
  void linking_costs_three_calls() {
    var customer =
        Expect.ok(company.directory().byEmail(company.email(Who.ONE_SERVICE))).getFirst();
    Expect.ok(
        company
            .directory()
            .sendCode(customer, company.email(Who.ONE_SERVICE), new Secret("493027"), ""));

    assertThat(company.standIn().calls())
        .containsExactly("GetClients", "GetClientsDetails", "SendEmail");
  }

  @Test
  void a_price_costs_four_calls_and_its_order_eleven() {
    var upgrades = company.open(Which.SHARED).upgrades();
    var wanted = Map.of(StandInShop.DISK, "102");
    company.standIn().forgetCalls();

    var quote = Expect.ok(upgrades.quote(wanted, "stripe"));
    assertThat(company.standIn().calls())
        .containsExactly(
            "GetClientsProducts", "GetProducts", "UpgradeProduct", "GetClientsDetails");

    company.standIn().forgetCalls();
    Expect.ok(upgrades.order(wanted, "stripe", quote));
    assertThat(company.standIn().calls())
        .containsExactly(
            "GetOrders",
            "GetClientsProducts",
            "GetProducts",
            "UpgradeProduct",
            "GetClientsDetails",
            "UpgradeProduct",
            "GetOrders",
            "GetClientsProducts",
            "GetInvoice",
            "GetInvoice",
            "GetClientsDetails");
  }

  @Test
  void renewals_cost_three_calls_and_an_order_of_them_nine() {
    var account = company.account(Who.ONE_SERVICE);
    company.standIn().forgetCalls();

    var renewal = Expect.ok(account.renewals().all()).getFirst();
    assertThat(company.standIn().calls())
        .containsExactly("GetClientsProducts", "GetInvoices", "GetCancelledPackages");

    company.standIn().forgetCalls();
    Expect.ok(
        account.renewals().order(List.of(renewal.service().id()), "stripe", renewal.amount()));
    assertThat(company.standIn().calls())
        .containsExactly(
            "GetClientsProducts",
            "GetInvoices",
            "GetCancelledPackages",
            "WhmcsDetails",
            "AddOrder",
            "GetOrders",
            "GetClientsProducts",
            "GetInvoice",
            "GetClientsDetails");
  }

  @Test
  void a_link_to_pay_costs_two_calls() {
    var billing = company.account(Who.EVERY_KIND).billing();
    var invoice = Expect.ok(billing.unpaid()).getFirst();
    company.standIn().forgetCalls();

    Expect.ok(billing.payPage(invoice.number()));

    assertThat(company.standIn().calls()).containsExactly("GetInvoice", "CreateSsoToken");
  }

  @Test
  void those_who_ask_at_the_same_time_share_one_call() throws InterruptedException {
    var account = company.account(Who.MANY_SERVICES);
    company.standIn().forgetCalls();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(
          Stream.generate(() -> (Callable<Object>) () -> Expect.ok(account.services()))
              .limit(50)
              .toList());
    }

    assertThat(company.standIn().calls()).as("two pages").hasSize(2);
  }
}
