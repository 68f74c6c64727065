package com.smartxhosting.bot.conversations.contract;

import static com.smartxhosting.bot.conversations.contract.Company.Which.PREPAID;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static com.smartxhosting.bot.conversations.contract.Company.Who.TWIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.contract.Company.Trouble;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Changes;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What becomes of a change when the line breaks: whether it happened can always be looked up
 * afterwards, and looking tells the truth.
 */
public abstract class TroublesContract extends PortContract {

  private static final Secret GOOD = new Secret("Str0ng!Enough-For_All");
  private static final long MIB = 1L << 20;

  /** A change, and how one finds out whether it was made. */
  private record Change(Supplier<Outcome<?>> call, Supplier<Object> look) {}

  @ParameterizedTest
  @EnumSource
  void a_change_that_failed_was_not_made(Order order) {
    var change = order.prepare.apply(company);
    var before = change.look.get();

    company.upset(Trouble.FAILS);
    Expect.failed(change.call.get());

    assertThat(change.look.get()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void a_change_whose_request_was_lost_is_unknown_and_was_not_made(Order order) {
    var change = order.prepare.apply(company);
    var before = change.look.get();

    company.upset(Trouble.LOSES_REQUEST);
    Expect.unknown(change.call.get());

    assertThat(change.look.get()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void a_change_whose_answer_was_lost_is_unknown_but_was_made(Order order) {
    var change = order.prepare.apply(company);
    var before = change.look.get();

    company.upset(Trouble.LOSES_ANSWER);
    Expect.unknown(change.call.get());

    assertThat(change.look.get()).isNotEqualTo(before);
  }

  /** The changes that can be looked up in the customer's own things. */
  enum Order {
    ADD_RECORD(
        company -> {
          var domain = company.domain(SHARED);
          var dns = company.panel(SHARED).dns();
          return new Change(
              () -> dns.add(domain, record(domain, "192.0.2.1")), () -> zone(company));
        }),
    EDIT_RECORD(
        company -> {
          var domain = company.domain(SHARED);
          var dns = company.panel(SHARED).dns();
          var record = Expect.ok(dns.add(domain, record(domain, "192.0.2.1")));
          return new Change(
              () -> dns.edit(domain, record.id(), record.data(), record(domain, "192.0.2.2")),
              () -> zone(company));
        }),
    DELETE_RECORD(
        company -> {
          var domain = company.domain(SHARED);
          var dns = company.panel(SHARED).dns();
          var record = Expect.ok(dns.add(domain, record(domain, "192.0.2.1")));
          return new Change(
              () -> dns.delete(domain, record.id(), record.data()), () -> zone(company));
        }),
    CREATE_MAILBOX(
        company -> {
          var mailbox =
              new NewMailbox("new@" + company.domain(SHARED), Optional.of(100 * MIB), false, "");
          var panel = company.panel(SHARED);
          return new Change(() -> panel.mailboxes().create(mailbox, GOOD), () -> mail(panel));
        }),
    EDIT_MAILBOX(
        company -> {
          var panel = company.panel(SHARED);
          var address = Expect.ok(panel.mailboxes().overview()).mailboxes().getFirst().address();
          var larger =
              new Changes(
                  Optional.of(777 * MIB), Optional.empty(), Optional.empty(), Optional.empty());
          return new Change(() -> panel.mailboxes().edit(address, larger), () -> mail(panel));
        }),
    DELETE_MAILBOX(
        company -> {
          var panel = company.panel(SHARED);
          var address = Expect.ok(panel.mailboxes().overview()).mailboxes().getFirst().address();
          return new Change(() -> panel.mailboxes().delete(address), () -> mail(panel));
        }),
    CHANGE_PASSWORD(
        company -> {
          var password = Expect.ok(company.open(SHARED).password());
          return new Change(
              () -> password.change(GOOD), () -> company.admits(password.login(), GOOD));
        }),
    REQUEST_CANCELLATION(
        company -> {
          var cancellations = company.open(SHARED).cancellations();
          return new Change(
              () -> cancellations.request(When.END_OF_PERIOD, "Moving"),
              () -> Expect.ok(cancellations.pending()));
        }),
    ORDER_UPGRADE(
        company -> {
          var upgrades = company.open(PREPAID).upgrades();
          var billing = company.account(TWIN).billing();
          var method = Expect.ok(billing.paymentMethods()).getFirst().id();
          var wanted = Map.of(switchOf(company), ServiceOption.YES);
          var quote = Expect.ok(upgrades.quote(wanted, method));
          return new Change(
              () -> upgrades.order(wanted, method, quote), () -> Expect.ok(billing.orders()));
        }),
    ORDER_RENEWAL(
        company -> {
          var renewals = company.account(ONE_SERVICE).renewals();
          var billing = company.account(ONE_SERVICE).billing();
          var method = Expect.ok(billing.paymentMethods()).getFirst().id();
          var price = Expect.ok(renewals.all()).getFirst().amount();
          return new Change(
              () -> renewals.order(List.of(company.service(SHARED)), method, price),
              () -> Expect.ok(billing.orders()));
        });

    private final Function<Company, Change> prepare;

    Order(Function<Company, Change> prepare) {
      this.prepare = prepare;
    }

    private static String switchOf(Company company) {
      return Expect.ok(company.open(PREPAID).upgrades().options()).stream()
          .filter(option -> option.range() instanceof ServiceOption.Range.Switch)
          .findFirst()
          .orElseThrow()
          .number();
    }

    private static RecordData record(String domain, String value) {
      return new RecordData("lost." + domain, RecordType.A, 3_600, value);
    }

    private static Object zone(Company company) {
      return Expect.ok(company.panel(SHARED).dns().zone(company.domain(SHARED)));
    }

    private static Object mail(Panel panel) {
      return Expect.ok(panel.mailboxes().overview());
    }
  }
}
