package com.smartxhosting.bot.adapters.sandbox;

import static com.smartxhosting.bot.conversations.contract.Company.Which.LEAVING;
import static com.smartxhosting.bot.conversations.contract.Company.Which.NEAR_LIMITS;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SHARED;
import static com.smartxhosting.bot.conversations.contract.Company.Which.SUSPENDED;
import static com.smartxhosting.bot.conversations.contract.Company.Who.ONE_SERVICE;
import static com.smartxhosting.bot.conversations.dns.RecordType.A;
import static com.smartxhosting.bot.conversations.dns.RecordType.CNAME;
import static com.smartxhosting.bot.conversations.dns.RecordType.MX;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.mail.Mailboxes.Mailbox;
import com.smartxhosting.bot.conversations.mail.Mailboxes.NewMailbox;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a customer reads when the company says no. */
class RefusalsTest {

  private static final String ADA = "ada-lovell.example";
  private static final String FULL = "full-house.example";

  private final Words words =
      new Words(
          ZoneOffset.UTC, List.of("en"), List.of("com.smartxhosting.bot.adapters.sandbox.texts"));
  private final SandboxCompany company = SandboxCompany.fresh();

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_service_that_is_not_his() {
    assertThat(read(company.account(ONE_SERVICE).service(new ServiceId("2101"))))
        .isEqualTo("There is no service number 2101 in your account.");
  }

  @Test
  void a_service_that_is_suspended() {
    assertThat(read(company.open(SUSPENDED).panel()))
        .startsWith("ortiz-paused.example is suspended, and nothing of it can be changed");
  }

  @Test
  void records_that_clash() {
    assertThat(read(add("www." + ADA, A, "192.0.2.1")))
        .isEqualTo(
            "www.ada-lovell.example is a CNAME, and no other record can stand beside one."
                + " Nothing was changed. Delete the CNAME first, or choose another name.");
    assertThat(read(add(ADA, MX, "10 mail." + ADA + ".")))
        .isEqualTo(
            "This MX record of ada-lovell.example is in the zone already, with the same value."
                + " Nothing was changed.");
    assertThat(read(add(ADA, MX, "10 www." + ADA + ".")))
        .startsWith("www.ada-lovell.example is a CNAME, and mail must not be sent to one.");
    assertThat(read(add(ADA, MX, "10 192.0.2.1.")))
        .contains("needs the name of a mail server, not the address 192.0.2.1.");
    assertThat(read(add("mail." + ADA, CNAME, "www.example.org.")))
        .startsWith("mail.ada-lovell.example has other records");
    assertThat(read(add(ADA, CNAME, "www.example.org.")))
        .startsWith("ada-lovell.example itself cannot be a CNAME");
  }

  @Test
  void a_host_that_mail_is_sent_to_does_not_become_an_alias() {
    Expect.ok(add(ADA, MX, "20 later." + ADA + "."));

    assertThat(read(add("later." + ADA, CNAME, "mx.example.org.")))
        .startsWith("Mail or name server entries of this zone point to later.ada-lovell.example");
  }

  @Test
  void a_record_that_was_changed_by_somebody_else() {
    var dns = company.panel(SHARED).dns();
    var seen = new RecordData("x." + ADA, A, 300, "192.0.2.1");
    var kept = Expect.ok(dns.add(ADA, new RecordData("x." + ADA, A, 60, "192.0.2.1")));

    assertThat(read(dns.delete(ADA, kept.id(), seen)))
        .contains("now reads: x.ada-lovell.example. 60 IN A 192.0.2.1");
  }

  @Test
  void limits_of_the_plan() {
    var panel = company.panel(NEAR_LIMITS);
    Expect.ok(panel.dns().add(FULL, new RecordData("last." + FULL, A, 300, "192.0.2.1")));
    Expect.ok(mailbox("last", Optional.empty()));

    assertThat(read(panel.dns().add(FULL, new RecordData("more." + FULL, A, 300, "192.0.2.1"))))
        .startsWith("The zone of full-house.example has all the 15 records that its plan allows.");
    assertThat(read(mailbox("more", Optional.empty())))
        .isEqualTo(
            "more@full-house.example was not created: the plan's 5 mailboxes are all in use."
                + " Delete one you do not need, or ask for a larger plan.");
  }

  @Test
  void a_mailbox_that_is_larger_than_the_plan_allows() {
    assertThat(read(mailbox("big", Optional.of(1L << 30))))
        .startsWith("The plan allows mailboxes of up to 250 MB.");
  }

  @Test
  void a_cancellation_that_was_requested_before() {
    assertThat(read(company.open(LEAVING).cancellations().request(When.IMMEDIATE, "")))
        .matches(
            "The end of ortiz-farewell.example has been requested already; it ends on"
                + " [A-Z][a-z]+ \\d+, \\d{4}\\. Nothing was changed\\..*");
  }

  @Test
  void values_are_shown_as_they_are() {
    assertThat(read(add("x." + ADA, A, "<b>{0}'")))
        .isEqualTo("A record of type A cannot have the value <b>{0}'. Nothing was changed.");
  }

  private Outcome<DnsRecord> add(String host, RecordType type, String value) {
    return company.panel(SHARED).dns().add(ADA, new RecordData(host, type, 300, value));
  }

  private Outcome<Mailbox> mailbox(String local, Optional<Long> quota) {
    return company
        .panel(NEAR_LIMITS)
        .mailboxes()
        .create(
            new NewMailbox(local + "@" + FULL, quota, false, ""), new Secret("Str0ng!Enough-1"));
  }

  private String read(Outcome<?> outcome) {
    return words.plain(Expect.refused(outcome), "en");
  }
}
