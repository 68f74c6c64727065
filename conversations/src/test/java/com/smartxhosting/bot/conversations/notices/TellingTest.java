package com.smartxhosting.bot.conversations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.channel.ChannelNotes;
import com.smartxhosting.bot.channel.ChannelNotes.Note;
import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.Request;
import com.smartxhosting.bot.conversations.cancellation.Cancellations.When;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.renewals.Renewal;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceDetails.Invoice;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Coverage;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is told what, where and when. */
class TellingTest {

  private static final Answers SHOP = Answers.of("service", "7").with("name", "shop.example");

  private final Tower tower = new Tower();

  private void cancelled() {
    tower.begin(Topic.CANCELLATION, SHOP, "telegram:7");
    tower.house.status = ServiceStatus.CANCELLED;
  }

  private static Outcome<Usage> disk(int percent) {
    return Outcome.ok(
        new Usage(new Amount(percent, 100), new Amount(5, Amount.UNLIMITED), Instant.EPOCH));
  }

  private void aDay() {
    tower.pass(Duration.ofDays(1));
  }

  // cancellations

  @Test
  void a_cancellation_is_told_when_it_is_carried_out_and_not_before() {
    tower.begin(Topic.CANCELLATION, SHOP, "telegram:7");
    tower.house.cancellation =
        Optional.of(new Request(When.END_OF_PERIOD, "why", SmallHouse.TODAY, SmallHouse.DUE));
    tower.pass(Duration.ofDays(20));
    assertThat(tower.told).isEmpty();
    tower.house.status = ServiceStatus.CANCELLED;
    tower.pass(Duration.ofDays(12));
    assertThat(tower.told)
        .containsExactly("telegram:7: shop.example has ended, as you asked. [Show my services]");
  }

  @Test
  void a_cancellation_that_does_not_come_about_leads_to_a_person() {
    tower.begin(Topic.CANCELLATION, SHOP, "telegram:7");
    tower.house.cancellation =
        Optional.of(new Request(When.IMMEDIATE, "why", SmallHouse.TODAY, SmallHouse.TODAY));
    tower.pass(Duration.ofDays(9));
    assertThat(tower.told)
        .containsExactly(
            "telegram:7: shop.example should have ended on March 2, 2026, and it has not. A person"
                + " can find out why. [Talk to a person]");
  }

  @Test
  void a_cancellation_that_was_withdrawn_is_told_and_one_never_filed_is_not() {
    tower.begin(Topic.CANCELLATION, SHOP, "telegram:7");
    tower.pass(Duration.ofHours(3));
    assertThat(tower.told).isEmpty();

    tower.begin(Topic.CANCELLATION, SHOP, "telegram:7");
    tower.house.cancellation =
        Optional.of(new Request(When.IMMEDIATE, "why", SmallHouse.TODAY, SmallHouse.DUE));
    tower.look();
    tower.house.cancellation = Optional.empty();
    tower.pass(Duration.ofDays(40));
    assertThat(tower.told).singleElement().asString().contains("the service goes on");
  }

  // orders

  private void ordered(Topic topic, Order.Kind kind, Order.State state) {
    tower.begin(
        topic,
        Answers.of("services", "7").with("name", "shop.example").with("newest", "O-1"),
        "telegram:7");
    becomes(kind, state);
  }

  private void becomes(Order.Kind kind, Order.State state) {
    tower.house.shop.orders.clear();
    tower.house.shop.orders.add(order("O-2", kind, state));
    tower.house.shop.orders.add(order("O-1", kind, Order.State.ACTIVE));
  }

  private static Order order(String number, Order.Kind kind, Order.State state) {
    return new Order(
        number,
        kind,
        List.of(new ServiceId("7")),
        Map.of(),
        Money.of("4.00", "EUR"),
        Optional.empty(),
        state);
  }

  @Test
  void an_upgrade_is_told_when_it_is_active_and_not_when_it_is_paid() {
    ordered(Topic.UPGRADE, Order.Kind.UPGRADE, Order.State.UNPAID);
    tower.pass(Duration.ofHours(2));
    becomes(Order.Kind.UPGRADE, Order.State.PENDING);
    tower.pass(Duration.ofHours(6));
    assertThat(tower.told).isEmpty();
    becomes(Order.Kind.UPGRADE, Order.State.ACTIVE);
    tower.pass(Duration.ofHours(9));
    assertThat(tower.told)
        .containsExactly("telegram:7: shop.example: what you ordered is active. [Show billing]");
  }

  @Test
  void a_renewal_is_told_with_its_new_due_date() {
    tower.house.shop.renewals = List.of(renewed(tower.house.line(), SmallHouse.DUE));
    ordered(Topic.RENEWAL, Order.Kind.RENEWAL, Order.State.ACTIVE);
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told)
        .containsExactly(
            "telegram:7: shop.example is paid and renewed. Next due on April 1, 2026."
                + " [Show billing]");
  }

  @Test
  void of_several_renewals_each_is_told_with_its_own_new_due_date() {
    var mail =
        new ServiceLine(new ServiceId("8"), "Mail S", "", ServiceStatus.ACTIVE, ServiceKind.MAIL);
    tower.house.shop.renewals =
        List.of(
            renewed(mail, SmallHouse.DUE.plusMonths(5)),
            renewed(tower.house.line(), SmallHouse.DUE));
    tower.begin(
        Topic.RENEWAL,
        Answers.of("services", "7 8").with("name", "shop.example").with("newest", "O-1"),
        "telegram:7");
    tower.house.shop.orders.add(
        new Order(
            "O-2",
            Order.Kind.RENEWAL,
            List.of(new ServiceId("7"), new ServiceId("8")),
            Map.of(),
            Money.of("18.00", "EUR"),
            Optional.empty(),
            Order.State.ACTIVE));
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told)
        .containsExactly(
            "telegram:7: shop.example and one more service are paid and renewed.\n"
                + "Mail S: next due on September 1, 2026.\n"
                + "shop.example: next due on April 1, 2026. [Show billing]");
  }

  private static Renewal renewed(ServiceLine service, LocalDate due) {
    return new Renewal(
        service, Money.of("9.00", "EUR"), Optional.of(due), new Renewal.Standing.Possible());
  }

  @Test
  void an_order_that_is_cancelled_is_told_and_one_never_placed_is_not() {
    ordered(Topic.UPGRADE, Order.Kind.UPGRADE, Order.State.CANCELLED);
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).singleElement().asString().contains("was cancelled");

    ordered(Topic.UPGRADE, Order.Kind.RENEWAL, Order.State.ACTIVE); // of another kind
    tower.pass(Duration.ofDays(1));
    assertThat(tower.told).hasSize(1);
    assertThat(tower.watches.of("1")).noneMatch(watch -> watch.topic() == Topic.UPGRADE);
  }

  // certificates that were ordered

  private void ordersCertificate(LetsEncrypt standing) {
    tower.begin(
        Topic.CERTIFICATE,
        Answers.of("service", "7").with("domain", "shop.example").with("coverage", "WILDCARD"),
        "telegram:7");
    tower.house.safe.letsEncrypt = standing;
  }

  private static LetsEncrypt waiting(Coverage coverage) {
    var proof = new RecordData("_acme-challenge.shop.example", RecordType.TXT, 3_600, "\"token\"");
    return new LetsEncrypt.Waiting(coverage, List.of(proof), Instant.EPOCH);
  }

  @Test
  void a_certificate_is_told_when_it_is_issued_and_until_when_across_a_restart() {
    ordersCertificate(waiting(Coverage.WILDCARD));
    tower.pass(Duration.ofDays(2));
    assertThat(tower.told).isEmpty();
    tower.restart();
    tower.house.safe.letsEncrypt =
        new LetsEncrypt.Issued(Coverage.WILDCARD, Instant.parse("2026-05-31T12:00:00Z"));
    tower.pass(Duration.ofDays(9));
    assertThat(tower.told)
        .singleElement()
        .asString()
        .startsWith(
            "telegram:7: shop.example: Let’s Encrypt has issued the certificate (All subdomains).")
        .contains("valid until May 31, 2026")
        .endsWith("[Show Let’s Encrypt]");
  }

  @Test
  void a_certificate_that_is_not_issued_is_told_with_the_reason() {
    ordersCertificate(waiting(Coverage.WILDCARD));
    tower.pass(Duration.ofHours(1));
    tower.house.safe.letsEncrypt =
        new LetsEncrypt.Failed(
            Coverage.WILDCARD, Text.words("A CAA record stands in the way."), Instant.EPOCH);
    tower.pass(Duration.ofDays(9));
    assertThat(tower.told)
        .containsExactly(
            "telegram:7: shop.example: Let’s Encrypt has issued no certificate. A CAA record"
                + " stands in the way. [Show Let’s Encrypt]");
  }

  @Test
  void a_certificate_that_never_comes_ends_with_what_is_missing_and_is_looked_at_ever_less() {
    ordersCertificate(waiting(Coverage.WILDCARD));
    tower.pass(Duration.ofDays(2));
    assertThat(tower.watches.of("1"))
        .filteredOn(watch -> watch.topic() == Topic.CERTIFICATE)
        .singleElement()
        .satisfies(watch -> assertThat(watch.looks()).isBetween(40, 60));
    tower.pass(Duration.ofDays(9));
    assertThat(tower.told)
        .singleElement()
        .asString()
        .contains(
            "After 7 days, there is still no certificate for shop.example",
            "_acme-challenge.shop.example TXT",
            "We stop looking");
  }

  @Test
  void an_order_for_other_hosts_takes_the_place_of_one_that_waits() {
    ordersCertificate(waiting(Coverage.WILDCARD));
    tower.pass(Duration.ofHours(1));
    tower.house.safe.letsEncrypt = new LetsEncrypt.Issued(Coverage.SITE, Instant.EPOCH);
    tower.pass(Duration.ofDays(9));
    assertThat(tower.told).isEmpty();
  }

  @Test
  void a_certificate_order_that_is_withdrawn_is_told_and_one_never_placed_is_not() {
    ordersCertificate(new LetsEncrypt.Idle());
    tower.pass(Duration.ofDays(9));
    assertThat(tower.told).isEmpty();

    ordersCertificate(waiting(Coverage.WILDCARD));
    tower.look();
    tower.house.safe.letsEncrypt = new LetsEncrypt.Idle();
    tower.pass(Duration.ofDays(1));
    assertThat(tower.told).singleElement().asString().contains("is not there any more");
  }

  @Test
  void a_certificate_whose_domain_is_gone_is_not_waited_for() {
    ordersCertificate(waiting(Coverage.WILDCARD));
    tower.look();
    tower.house.domains = List.of("other.example");
    tower.pass(Duration.ofDays(1));
    assertThat(tower.told).singleElement().asString().contains("We stop looking");
  }

  // the account, every morning

  private void certificateEnds(LocalDate day) {
    var facts =
        new CertificateFacts(
            "An authority",
            List.of("shop.example"),
            Instant.EPOCH,
            day.atStartOfDay(ZoneOffset.UTC).toInstant(),
            "P-256",
            false,
            "f",
            "k");
    tower.house.safe.has(new Held("web", new Content.Complete(facts), true));
  }

  @Test
  void a_certificate_that_ends_in_two_weeks_is_told_once_and_again_when_the_next_one_does() {
    certificateEnds(SmallHouse.TODAY.plusDays(20));
    tower.pass(Duration.ofDays(5));
    assertThat(tower.told).isEmpty();
    tower.pass(Duration.ofDays(4));
    assertThat(tower.told)
        .containsExactly(
            "telegram:7: The certificate of shop.example ends on March 22, 2026 and has not been"
                + " renewed. After that, browsers warn visitors. [Show the certificates]");
    certificateEnds(SmallHouse.TODAY.plusDays(110));
    tower.pass(Duration.ofDays(30));
    assertThat(tower.told).hasSize(1);
  }

  @Test
  void space_that_runs_out_is_told_step_by_step_and_again_only_after_it_was_well() {
    tower.house.usage = disk(79);
    aDay();
    assertThat(tower.told).isEmpty();
    tower.house.usage = disk(85);
    aDay();
    aDay();
    assertThat(tower.told)
        .containsExactly(
            "telegram:7: shop.example: 80% of the disk space is used. [Show what is used]");
    tower.house.usage = disk(100);
    aDay();
    tower.house.usage = disk(97);
    aDay();
    tower.house.usage = disk(100);
    aDay();
    assertThat(tower.told).hasSize(2);
    assertThat(tower.told.getLast()).contains("the disk space is used up");
    tower.house.usage = disk(50);
    aDay();
    tower.house.usage = disk(91);
    aDay();
    assertThat(tower.told).hasSize(3);
    assertThat(tower.told.getLast()).contains("90%");
  }

  @Test
  void figures_that_nobody_tells_change_nothing() {
    tower.house.usage = disk(85);
    aDay();
    tower.house.usage = Outcome.failed("down");
    aDay();
    tower.house.usage = disk(85);
    aDay();
    assertThat(tower.told).hasSize(1);
  }

  @Test
  void an_invoice_is_told_a_week_before_the_day_before_and_on_the_day() {
    var due = SmallHouse.TODAY.plusDays(9);
    tower.house.unpaid = List.of(new Invoice("2026-3", Money.of("9.00", "EUR"), due));
    tower.pass(Duration.ofDays(12));
    assertThat(tower.told).hasSize(3);
    assertThat(tower.told.get(0))
        .contains("Invoice 2026-3 for shop.example", "falls due in 7 days", "[Pay 2026-3]");
    assertThat(tower.told.get(1)).contains("falls due tomorrow");
    assertThat(tower.told.get(2)).contains("falls due today");
  }

  @Test
  void a_paid_invoice_is_not_told_of() {
    var due = SmallHouse.TODAY.plusDays(8);
    tower.house.unpaid = List.of(new Invoice("2026-3", Money.of("9.00", "EUR"), due));
    tower.pass(Duration.ofDays(3));
    tower.house.unpaid = List.of();
    tower.pass(Duration.ofDays(9));
    assertThat(tower.told).hasSize(1);
  }

  @Test
  void whoever_has_just_linked_is_left_alone_until_the_next_morning() {
    tower.house.usage = disk(95);
    tower.pass(Duration.ofHours(5));
    assertThat(tower.told).isEmpty();
    aDay();
    assertThat(tower.told).hasSize(1);
  }

  // how it is told

  @Test
  void what_is_due_together_is_one_message() {
    tower.house.usage =
        Outcome.ok(new Usage(new Amount(85, 100), new Amount(92, 100), Instant.EPOCH));
    tower.house.unpaid =
        List.of(new Invoice("2026-3", Money.of("9.00", "EUR"), SmallHouse.TODAY.plusDays(2)));
    aDay();
    assertThat(tower.told).hasSize(1);
    assertThat(tower.told.getFirst())
        .contains(
            "3 things to know:",
            "• shop.example: 80% of the disk",
            "• shop.example: 90% of this month's traffic",
            "• Invoice 2026-3");
  }

  @Test
  void a_storm_is_cut_short() {
    tower.house.unpaid =
        IntStream.range(0, 30)
            .mapToObj(i -> new Invoice("I" + i, Money.of("1.00", "EUR"), SmallHouse.TODAY))
            .toList();
    aDay();
    assertThat(tower.told).hasSize(1);
    assertThat(tower.told.getFirst()).contains("30 things to know", "• and 22 more");
  }

  @Test
  void what_comes_up_in_quiet_hours_waits_for_their_end_and_is_told_as_one() {
    tower.quiet(9, 12);
    cancelled();
    tower.begin(
        Topic.CANCELLATION, Answers.of("service", "9").with("name", "blog.example"), "telegram:7");
    tower.pass(Duration.ofMinutes(110));
    assertThat(tower.told).isEmpty();
    tower.pass(Duration.ofMinutes(10));
    assertThat(tower.told).hasSize(1);
    assertThat(tower.told.getFirst()).contains("2 things", "shop.example", "blog.example");
  }

  @Test
  void a_kind_that_is_switched_off_is_not_told_then_or_later() {
    tower.wishes(new Wishes(Set.of(Kind.CANCELLATION), Optional.empty(), Optional.empty()));
    cancelled();
    tower.pass(Duration.ofHours(1));
    tower.wishes(Wishes.NONE);
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).isEmpty();
  }

  // where it is told

  @Test
  void it_is_told_in_the_chat_where_it_was_asked_for_or_in_another_of_his() {
    tower.link("discord", "8");
    cancelled();
    tower.pass(Duration.ofMinutes(10));
    assertThat(tower.told).singleElement().asString().startsWith("telegram:7:");

    tower.begin(Topic.CANCELLATION, SHOP, "telegram:7");
    tower.links.removeIf(link -> link.channel().equals("telegram"));
    tower.pass(Duration.ofMinutes(10));
    assertThat(tower.told.getLast()).startsWith("discord:8:");
  }

  @Test
  void a_chat_that_acts_for_nobody_any_more_hears_nothing_and_the_watch_ends() {
    cancelled();
    tower.links.clear();
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).isEmpty();
    assertThat(tower.watches.of("1")).isEmpty();
  }

  @Test
  void a_chat_unlinked_between_look_and_telling_hears_nothing() {
    cancelled();
    tower.look();
    tower.links.clear();
    tower.tellAll();
    assertThat(tower.told).isEmpty();
    assertThat(tower.watches.all(9)).isEmpty();
  }

  @Test
  void whoever_has_blocked_the_bot_is_left_alone_until_he_asks_for_something_again() {
    tower.begin(Topic.CANCELLATION, SHOP, "telegram:7");
    tower.notes.write(
        new Note("telegram:7", ChannelNotes.UNWANTED, tower.now.plusSeconds(5).toString()));
    tower.house.status = ServiceStatus.CANCELLED;
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).isEmpty();
    assertThat(tower.watches.of("1")).noneMatch(watch -> watch.topic() == Topic.CANCELLATION);

    tower.begin(Topic.CANCELLATION, SHOP, "telegram:7");
    tower.pass(Duration.ofHours(1));
    assertThat(tower.told).hasSize(1);
  }

  // and only once

  @Test
  void whoever_dies_between_look_and_telling_has_it_told_once_by_the_next() {
    cancelled();
    tower.look();
    tower.restart();
    tower.look();
    assertThat(tower.told).isEmpty();
    tower.tellAll();
    tower.pass(Duration.ofDays(1));
    assertThat(tower.told).hasSize(1);
  }

  @Test
  void news_of_long_ago_are_not_told_any_more() {
    tower.quiet(0, 23);
    cancelled();
    tower.look();
    tower.now = tower.now.plus(Duration.ofDays(4));
    tower.wishes(Wishes.NONE);
    tower.tellAll();
    assertThat(tower.told).isEmpty();
    assertThat(tower.watches.all(9)).isEmpty();
  }
}
