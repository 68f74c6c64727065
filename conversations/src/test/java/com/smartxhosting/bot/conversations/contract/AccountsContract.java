package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.PENDING;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Who.CLOSED;
import static com.smartxhosting.bot.conversations.contract.Company.Who.EVERY_KIND;
import static com.smartxhosting.bot.conversations.contract.Company.Who.MANY_SERVICES;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static com.smartxhosting.bot.conversations.contract.Company.Who.OTHER_TWIN;
import static com.smartxhosting.bot.conversations.contract.Company.Who.TWIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The one way to a customer's things. */
public abstract class AccountsContract extends PortContract {

  @Test
  void a_linked_customer_finds_his_own_services() {
    var account = company.account(ONE_SERVICE);

    assertThat(account.customer()).isEqualTo(company.customer(ONE_SERVICE));
    assertThat(Expect.ok(account.services()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.id()).isEqualTo(company.service(SHARED));
              assertThat(line.kind()).isEqualTo(ServiceKind.SHARED);
              assertThat(line.status()).isEqualTo(ServiceStatus.ACTIVE);
            });
  }

  @Test
  void strangers_and_closed_and_unknown_accounts_are_refused() {
    Expect.refused(company.accounts().open(Actor.stranger("test", "1")));
    Expect.refused(company.accounts().open(company.actor(CLOSED)));
    Expect.refused(
        company
            .accounts()
            .open(
                Actor.stranger("test", "1")
                    .become(new Customer("no-such-customer", "Nobody"), Instant.EPOCH)));
  }

  @Test
  void services_of_every_status_and_kind_are_listed() {
    var services = Expect.ok(company.account(EVERY_KIND).services());

    assertThat(services).hasSizeGreaterThanOrEqualTo(12);
    assertThat(services).extracting(ServiceLine::status).contains(ServiceStatus.values());
    assertThat(services).extracting(ServiceLine::kind).contains(ServiceKind.values());
  }

  @Test
  void a_long_list_is_whole_and_keeps_its_order() {
    var account = company.account(MANY_SERVICES);
    var services = Expect.ok(account.services());

    assertThat(services).hasSize(300).doesNotHaveDuplicates();
    assertThat(Expect.ok(account.services())).isEqualTo(services);
  }

  @Test
  void a_service_that_was_opened_is_the_one_on_the_list() {
    var account = company.account(EVERY_KIND);

    for (var line : Expect.ok(account.services())) {
      assertThat(Expect.ok(account.service(line.id())).line()).isEqualTo(line);
    }
  }

  @Test
  void foreign_and_unknown_services_are_refused_in_the_same_words() {
    var account = company.account(ONE_SERVICE);
    var foreign = company.service(PENDING);
    var unknown = new ServiceId("987654321");
    var nonsense = new ServiceId("' or 1=1 --");

    assertThat(wordsFor(account, foreign))
        .isEqualTo(wordsFor(account, unknown))
        .isEqualTo(wordsFor(account, nonsense));
  }

  @Test
  void two_accounts_behind_one_address_do_not_see_each_other() {
    var one = Expect.ok(company.account(TWIN).services());
    var other = Expect.ok(company.account(OTHER_TWIN).services());

    assertThat(one).isNotEmpty().doesNotContainAnyElementsOf(other);
    Expect.refused(company.account(TWIN).service(other.getFirst().id()));
  }

  /** The refusal with the number taken out. */
  private static String wordsFor(Account account, ServiceId id) {
    Outcome<?> outcome = account.service(id);
    Text reason = Expect.refused(outcome);
    return reason.toString().replace(id.value(), "#");
  }
}
