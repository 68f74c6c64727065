package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Who.CLOSED;
import static com.smartxhosting.bot.conversations.contract.Company.Who.EVERY_KIND;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static com.smartxhosting.bot.conversations.contract.Company.Who.OTHER_TWIN;
import static com.smartxhosting.bot.conversations.contract.Company.Who.TWIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.contract.Company.Trouble;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an e-mail address belongs to, and mail to it. */
public abstract class DirectoryContract extends PortContract {

  private static final Secret CODE = new Secret("493027");

  @Test
  void an_address_is_found_however_it_is_typed() {
    var address = company.email(ONE_SERVICE);

    assertThat(Expect.ok(company.directory().byEmail(address)))
        .containsExactly(company.customer(ONE_SERVICE));
    assertThat(Expect.ok(company.directory().byEmail(" " + address.toUpperCase(Locale.ROOT) + " ")))
        .containsExactly(company.customer(ONE_SERVICE));
  }

  @Test
  void two_accounts_behind_one_address_are_both_found() {
    assertThat(Expect.ok(company.directory().byEmail(company.email(TWIN))))
        .containsExactlyInAnyOrder(company.customer(TWIN), company.customer(OTHER_TWIN));
  }

  @Test
  void closed_accounts_are_not_found() {
    assertThat(Expect.ok(company.directory().byEmail(company.email(CLOSED)))).isEmpty();
    var number = company.customer(CLOSED).id();
    assertThat(Expect.ok(company.directory().byNumber(number))).isEmpty();
  }

  @Test
  void a_client_number_is_found_as_a_whole() {
    var customer = company.customer(ONE_SERVICE);
    assertThat(Expect.ok(company.directory().byNumber(" " + customer.id() + " ")))
        .contains(customer);
    for (var number : List.of("", "0", "99999999", customer.id() + " or 1=1", "%", "😀")) {
      assertThat(Expect.ok(company.directory().byNumber(number))).as(number).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "nobody@example.com", "%", "a%", "' or ''='", "ada", "😀@例え.jp"})
  void an_address_that_belongs_to_nobody_finds_nobody(String address) {
    assertThat(Expect.ok(company.directory().byEmail(address))).isEmpty();
  }

  @Test
  void a_code_arrives_at_the_address() {
    var address = company.email(ONE_SERVICE);

    Expect.ok(company.directory().sendCode(company.customer(ONE_SERVICE), address, CODE, "en"));

    assertThat(company.mailTo(address))
        .singleElement()
        .satisfies(body -> assertThat(body).contains(CODE.reveal()));
  }

  @Test
  void no_code_goes_to_an_address_that_is_not_the_customers_or_to_a_closed_account() {
    var directory = company.directory();

    Expect.refused(
        directory.sendCode(company.customer(EVERY_KIND), company.email(ONE_SERVICE), CODE, "en"));
    Expect.refused(directory.sendCode(company.customer(CLOSED), company.email(CLOSED), CODE, "en"));

    assertThat(company.mailTo(company.email(ONE_SERVICE))).isEmpty();
    assertThat(company.mailTo(company.email(CLOSED))).isEmpty();
  }

  @Test
  void a_code_whose_answer_was_lost_has_been_sent_and_a_lost_request_has_not() {
    var address = company.email(ONE_SERVICE);

    company.upset(Trouble.LOSES_REQUEST);
    Expect.unknown(
        company.directory().sendCode(company.customer(ONE_SERVICE), address, CODE, "en"));
    assertThat(company.mailTo(address)).isEmpty();

    company.upset(Trouble.LOSES_ANSWER);
    Expect.unknown(
        company.directory().sendCode(company.customer(ONE_SERVICE), address, CODE, "en"));
    assertThat(company.mailTo(address)).hasSize(1);
  }
}
