package com.smartxhosting.bot.conversations.services;

import static com.smartxhosting.bot.conversations.services.ServiceStatus.ACTIVE;
import static com.smartxhosting.bot.conversations.services.ServiceStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.billing.Billing;
import com.smartxhosting.bot.conversations.dns.Dns;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.renewals.Renewals;
import com.smartxhosting.bot.conversations.services.PickLists.Among;
import com.smartxhosting.bot.conversations.services.PickLists.ServiceNames;
import com.smartxhosting.bot.conversations.services.Services.LoadService;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Handlers;
import com.smartxhosting.bot.engine.Input;
import com.smartxhosting.bot.engine.Served;
import com.smartxhosting.bot.testing.Reception;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Commands that name a service: by its domain, its product or its number, among one's own. */
class NamedServiceTalkTest {

  private static final String BUNDLES = "com.smartxhosting.bot.conversations.";
  private static final Stage STAGE =
      Stage.with(
          List.of(
              Services.LIST,
              Services.MENU,
              Services.DETAILS,
              Services.TO_DETAILS,
              PickLists.ANY,
              PickLists.SERVICE,
              PickLists.DOMAIN,
              Dns.START,
              new Reception("dns.records")),
          List.of(Services.LIST_COMMAND, Services.DETAILS_COMMAND, Dns.COMMAND),
          BUNDLES + "services.texts");

  private final SmallHouse house = new SmallHouse();
  private final ServicesWork work = new ServicesWork(new Street());

  /** Ben's services: number 7 is the house; number 12 is somebody else's. */
  private final class Street implements Accounts, Account {
    @Override
    public Outcome<Account> open(Actor actor) {
      return Outcome.ok(this);
    }

    @Override
    public Customer customer() {
      return house.customer();
    }

    @Override
    public Outcome<List<ServiceLine>> services() {
      return Outcome.ok(
          List.of(
              house.line(),
              line("17", "Web S", "my-shop.example", ACTIVE),
              line("18", "Mail", "", ACTIVE),
              line("19", "Web S", "old.example", SUSPENDED)));
    }

    @Override
    public Outcome<HostedService> service(ServiceId id) {
      return house.service(id);
    }

    @Override
    public Billing billing() {
      return house.billing();
    }

    @Override
    public Offers offers() {
      return house.offers();
    }

    @Override
    public Renewals renewals() {
      return house.renewals();
    }
  }

  private static ServiceLine line(String id, String product, String domain, ServiceStatus status) {
    return new ServiceLine(new ServiceId(id), product, domain, status, ServiceKind.SHARED);
  }

  private final Served served =
      new Served(
          STAGE,
          new Handlers()
              .query(PickLists.ServiceNames.class, work::names)
              .query(PickLists.DomainNames.class, work::domainNames)
              .query(PickLists.ActiveServices.class, work::active)
              .query(PickLists.Domains.class, work::domains)
              .query(Services.AllServices.class, work::all)
              .query(Services.LoadService.class, work::menu)
              .query(Services.LoadDetails.class, work::details));

  private Talk says(String text) {
    return served.serve(Talk.with(STAGE).says(text));
  }

  private Talk calls(String command, Map<String, String> options) {
    return served.serve(Talk.with(STAGE).hear(new Input.Called(command, options)));
  }

  @Test
  void a_service_is_named_by_its_domain_its_product_or_its_number() {
    for (var word : List.of("shop.example", "SHOP.EXAMPLE", "7", "#7", "web l", "Web L #7")) {
      says("/services " + word).sees("shop.example", "Web L").seesNot("None of these");
    }
    says("/details shop.example").sees("shop.example: Billing");
    calls("details", Map.of("service", "7")).sees("shop.example: Billing");
  }

  @Test
  void a_domain_in_full_goes_before_those_that_end_like_it() {
    says("/services shop.example").seesNot("my-shop.example");
    says("/services op.example").sees("2 match op.example", "[my-shop.example]", "[shop.example]");
  }

  @Test
  void a_service_that_is_not_active_may_be_looked_at_and_not_changed() {
    Talk.with(STAGE)
        .says("/services old.example")
        .hears(work.names(new ServiceNames(Among.ALL), Actor.stranger("talk", "1")))
        .asks(new LoadService(new ServiceId("19")));
    says("/dns old.example").sees("None of these is called old.example", "[my-shop.example]");
  }

  @Test
  void what_is_foreign_or_nothing_at_all_is_told_in_the_same_words() {
    for (var word : List.of("12", "#12", "foreign.example", "x".repeat(5_000), "\u202e\u0007")) {
      says("/dns " + word)
          .sees("None of these is called", "[shop.example]", "[my-shop.example]")
          .seesNot("old.example");
    }
  }

  @Test
  void the_domain_is_looked_up_in_the_service_that_was_named() {
    house.domains = List.of("shop.example", "blog.example");
    assertThat(given(says("/dns shop.example blog.example")))
        .contains("\"service\":\"7\"", "\"domain\":\"blog.example\"");
    assertThat(given(calls("dns", Map.of("service", "7", "domain", "blog"))))
        .contains("\"service\":\"7\"", "\"domain\":\"blog.example\"");
    says("/dns shop.example my-shop.example")
        .sees("None of these is called my-shop.example", "[blog.example]");
    calls("dns", Map.of("domain", "blog.example"))
        .sees("Which service?")
        .presses("shop.example")
        .asks(new PickLists.DomainNames(new ServiceId("7")));
  }

  /** What the dialog behind the way there was opened with. */
  private static String given(Talk talk) {
    return talk.session().stack().getLast().state();
  }
}
