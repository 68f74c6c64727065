package com.smartxhosting.bot.adapters.whmcs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.news.Announcement;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers and services as no demonstration has them. */
class OddCustomersTest {

  private static final Secret CODE = new Secret("493027");
  private static final Secret GOOD = new Secret("Str0ng!Enough-For_All");

  private final WhmcsCompany company = WhmcsCompany.fresh();
  private final StandInBooks books = company.standIn().books();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_customer_without_services_has_an_empty_list() {
    var customer = new Customer("77", "Nora Newcomer");
    books.client(customer, "nora@example.com", "Active");

    assertThat(Expect.ok(account(customer).services())).isEmpty();
  }

  @Test
  void two_thousand_services_are_read_page_by_page_in_their_order() {
    var customer = new Customer("78", "Rita Reseller");
    books.client(customer, "rita@example.com", "Active");
    for (var n = 1; n <= 2_000; n++) {
      another("78", 50_000 + n);
    }
    company.standIn().forgetCalls();

    var services = Expect.ok(account(customer).services());

    assertThat(services)
        .hasSize(2_000)
        .extracting(line -> line.id().value())
        .doesNotHaveDuplicates()
        .startsWith("50001", "50002")
        .endsWith("52000");
    assertThat(company.standIn().calls()).filteredOn("GetClientsProducts"::equals).hasSize(8);
  }

  @Test
  void a_user_of_somebody_elses_account_is_not_let_in_by_his_own_address() {
    var customer = new Customer("79", "Otto Owner");
    var client = books.client(customer, "otto@example.com", "Active");
    client
        .putObject("users")
        .putArray("user")
        .addObject()
        .put("id", 2)
        .put("email", "guest@example.com")
        .put("is_owner", false);

    assertThat(Expect.ok(company.directory().byEmail("guest@example.com"))).isEmpty();
    Expect.refused(company.directory().sendCode(customer, "guest@example.com", CODE, "en"));
    assertThat(books.mails()).isEmpty();
  }

  @Test
  void an_address_that_only_begins_like_another_finds_nobody() {
    books.client(new Customer("80", "Ada Other"), "ada@example.com.example.net", "Active");

    assertThat(Expect.ok(company.directory().byEmail("ada@example.com")))
        .containsExactly(company.customer(Who.ONE_SERVICE));
  }

  @Test
  void an_account_that_was_closed_since_is_closed_at_once_to_mail() {
    var customer = company.customer(Who.ONE_SERVICE);
    company.account(Who.ONE_SERVICE);
    books.close(customer.id());

    Expect.refused(company.directory().sendCode(customer, "ada@example.com", CODE, "en"));
  }

  @Test
  void the_code_is_written_in_a_mail_without_anything_that_a_customer_wrote() {
    var customer = new Customer("81", "{php} {$secret}");
    books.client(customer, "brace@example.com", "Active");

    Expect.ok(company.directory().sendCode(customer, "brace@example.com", CODE, "en"));

    assertThat(books.mails())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).doesNotContain("493027");
              assertThat(mail.html()).contains("<p>", "493027").doesNotContain("{", "http");
            });
  }

  @Test
  void a_service_without_a_server_has_no_panel_and_no_login() {
    another("1001", 60_001)
        .put("serverid", "0")
        .put("servername", "")
        .put("serverip", "")
        .put("serverhostname", "")
        .put("username", "");

    var service = Expect.ok(company.account(Who.ONE_SERVICE).service(new ServiceId("60001")));

    assertThat(Expect.refused(service.panel()).toString()).contains("no-server");
    Expect.refused(service.password());
    assertThat(Expect.ok(service.details()).hosting().serverName()).isEmpty();
  }

  @Test
  void names_are_told_without_entities_and_markup_and_domains_in_unicode() {
    another("1001", 60_002)
        .put("name", "Web &amp; Mail &lt;b&gt;Pro&lt;/b&gt;")
        .put("domain", "XN--BCHER-KVA.Example");
    another("1001", 60_003).put("name", "SSL &quot;EV&quot;").put("domain", "");

    assertThat(Expect.ok(company.account(Who.ONE_SERVICE).services()))
        .extracting(ServiceLine::product)
        .contains("Web & Mail Pro", "SSL \"EV\"");
    assertThat(Expect.ok(company.account(Who.ONE_SERVICE).services()))
        .extracting(ServiceLine::domain)
        .contains("bücher.example", "");
  }

  @Test
  void a_service_of_a_kind_that_nobody_knows_is_left_out_and_the_others_stay() {
    another("1001", 60_004).put("status", "Hibernating");

    assertThat(Expect.ok(company.account(Who.ONE_SERVICE).services())).hasSize(1);
  }

  @Test
  void a_service_that_was_suspended_since_it_was_opened_is_not_changed() {
    var service = company.open(Which.SHARED);
    var password = Expect.ok(service.password());
    books.service("2001").put("status", "Suspended");

    Expect.refused(password.change(GOOD));
    Expect.refused(service.cancellations().request(When.IMMEDIATE, "Moving"));

    assertThat(company.admits("sbx2001", GOOD)).isFalse();
    assertThat(books.cancelRequests("2001")).isZero();
  }

  @Test
  void an_empty_password_or_one_that_whmcs_might_encode_is_never_sent() {
    var password = Expect.ok(company.open(Which.SHARED).password());
    company.standIn().forgetCalls();

    for (var typed :
        new String[] {"", " ", "Str0ng&Enough!", "Str0ng<Enough!", "Str0ng\"Enough!"}) {
      Expect.refused(password.change(new Secret(typed)));
    }

    assertThat(company.standIn().calls()).isEmpty();
  }

  @Test
  void a_module_that_had_no_answer_leaves_unknown_and_one_that_objects_at_length_is_cut() {
    var password = Expect.ok(company.open(Which.SHARED).password());

    books.failInModule("Curl error: [28] Operation timed out after 30001 milliseconds");
    Expect.unknown(password.change(GOOD));

    books.failInModule("<html><body>" + "<p>Internal error</p>".repeat(500) + "</body></html>");
    Outcome<?> outcome = password.change(GOOD);
    Expect.failed(outcome);
    assertThat(outcome.toString()).hasSizeLessThan(80).doesNotContain("Internal");
  }

  @Test
  void a_service_that_ends_with_a_period_that_is_over_ends_today() {
    var request =
        Expect.ok(company.open(Which.UNPAID).cancellations().request(When.END_OF_PERIOD, "Costs"));

    assertThat(request.ends()).isEqualTo(WhmcsCompany.TODAY);
  }

  @Test
  void a_request_that_was_carried_out_is_not_pending_any_more() {
    books.service("2106").put("status", "Cancelled");

    assertThat(Expect.ok(company.open(Which.LEAVING).cancellations().pending())).isEmpty();
  }

  @Test
  void announcements_are_told_as_text_and_neither_drafts_nor_translations_nor_tomorrows() {
    books.announcement("2026-08-25", "A draft", "<p>Not yet</p>").put("published", "");
    books.announcement("2026-08-25", "Prix & plans", "<p>Ils restent.</p>").put("parentid", "1");
    books.announcement("2026-09-02", "Tomorrow", "<p>Soon</p>");

    assertThat(Expect.ok(company.announcements().latest()))
        .containsExactly(
            new Announcement(LocalDate.of(2026, 8, 20), "Works", "On Sunday.\nFrom 2 to 4."),
            new Announcement(LocalDate.of(2026, 7, 1), "Prices & plans", "They stay."));
  }

  @Test
  void who_has_nothing_owes_nothing_and_has_nothing_to_renew() {
    var customer = new Customer("77", "Nora Newcomer");
    books.client(customer, "nora@example.com", "Active");

    assertThat(Expect.ok(account(customer).renewals().all())).isEmpty();
    assertThat(Expect.ok(account(customer).billing().unpaid())).isEmpty();
    assertThat(Expect.ok(account(customer).billing().orders())).isEmpty();
  }

  private Account account(Customer customer) {
    return Expect.ok(
        company
            .whmcs()
            .accounts()
            .open(Actor.stranger("test", customer.id()).become(customer, WhmcsCompany.NOW)));
  }

  private ObjectNode another(String client, int id) {
    var row =
        books
            .service("2001")
            .deepCopy()
            .put("id", Integer.toString(id))
            .put("clientid", client)
            .put("domain", "site-%d.example".formatted(id));
    books.service(row);
    return row;
  }
}
