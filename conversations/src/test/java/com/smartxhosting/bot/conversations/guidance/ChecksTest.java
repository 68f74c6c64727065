package com.smartxhosting.bot.conversations.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.services.Usage.Amount;
import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.testing.Talk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What flows can ask, answered in a small house. */
class ChecksTest {

  private static final Outcome<Boolean> YES = Outcome.ok(true);
  private static final Outcome<Boolean> NO = Outcome.ok(false);

  private final SmallHouse house = new SmallHouse();

  /** What each resolver says of whatever it is asked. */
  private final List<PublicDns.Said> world = new ArrayList<>();

  private Outcome<Boolean> holds(String check, String... with) {
    var arguments = new TreeMap<>(Map.of("service", "7", "domain", "shop.example"));
    for (int i = 0; i < with.length; i += 2) {
      arguments.put(with[i], with[i + 1]);
    }
    return new Checks(new World()).holds(check, arguments, house, Talk.START);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A     | 203.0.113.7                  | 203.0.113.7",
        "A     | 203.0.113.7                  | *",
        "AAAA  | 2001:db8:0:0::1              | 2001:db8::1",
        "CNAME | target.example.              | Target.example",
        "MX    | 10 mx.example.net.           | 10 mx.example.net",
        "MX    | 10 mx.example.net.           | mx.example.net",
        "TXT   | \"v=spf1 a \" \"-all\"       | v=spf1 a -all",
        "TXT   | \"v=spf1 a -all\"            | v=spf1*",
        "TXT   | \"MS=Ms123\"                 | MS=Ms123",
      })
  void a_record_is_known_however_it_is_written(RecordType type, String told, String wanted) {
    world.add(new PublicDns.Said.Values(List.of(told), 300));
    assertThat(holds("record-visible", "type", type.name(), "host", "www", "value", wanted))
        .isEqualTo(YES);
    house.zone.has("www", type, 300, told);
    assertThat(holds("record-exists", "type", type.name(), "host", "www", "value", wanted))
        .isEqualTo(YES);
    assertThat(holds("record-exists", "type", type.name(), "host", "@", "value", wanted))
        .isEqualTo(NO);
  }

  @Test
  void another_record_is_not_the_one_that_is_wanted() {
    world.add(new PublicDns.Said.Values(List.of("\"ms=ms123\""), 300));
    assertThat(holds("record-visible", "type", "TXT", "host", "@", "value", "MS=ms123"))
        .isEqualTo(NO);
    assertThat(holds("record-visible", "type", "TXT", "host", "@", "value", "ms=ms12"))
        .isEqualTo(NO);
    assertThat(holds("record-visible", "type", "A", "host", "@", "value", "*")).isEqualTo(NO);
  }

  @Test
  void most_of_those_who_answer_decide_and_silence_is_no_answer() {
    var has = new PublicDns.Said.Values(List.of("203.0.113.7"), 300);
    world.addAll(List.of(has, new PublicDns.Said.Nothing(300), new PublicDns.Said.Silence()));
    assertThat(visible()).isEqualTo(NO);
    world.add(has);
    assertThat(visible()).isEqualTo(YES);
    world.clear();
    world.add(new PublicDns.Said.Silence());
    assertThat(visible()).isInstanceOf(Outcome.Refused.class);
    world.clear();
    assertThat(visible()).isInstanceOf(Outcome.Refused.class);
  }

  private Outcome<Boolean> visible() {
    return holds("record-visible", "type", "A", "host", "@", "value", "203.0.113.7");
  }

  @Test
  void a_mailbox_is_there_and_has_room() {
    house.post.has("office@shop.example", 80, 100, "");
    assertThat(holds("mailbox-exists", "mailbox", "Office@shop.example")).isEqualTo(YES);
    assertThat(holds("mailbox-exists", "mailbox", "info@shop.example")).isEqualTo(NO);
    assertThat(holds("mailbox-below", "mailbox", "office@shop.example", "percent", "80"))
        .isEqualTo(NO);
    assertThat(holds("mailbox-below", "mailbox", "office@shop.example", "percent", "81"))
        .isEqualTo(YES);
    assertThat(holds("mailbox-below", "mailbox", "info@shop.example", "percent", "81"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_certificate_is_valid_for_its_hosts_as_long_as_it_lasts() {
    assertThat(holds("certificate-valid")).isEqualTo(NO);
    certificate(false, 1, "shop.example", "*.shop.example");
    assertThat(holds("certificate-valid")).isEqualTo(YES);
    assertThat(holds("certificate-covers", "host", "mail")).isEqualTo(YES);
    assertThat(holds("certificate-covers", "host", "a.mail")).isEqualTo(NO);
    assertThat(holds("certificate-covers", "host", "@")).isEqualTo(YES);
    certificate(false, -1, "shop.example");
    assertThat(holds("certificate-valid")).isEqualTo(NO);
    certificate(true, 1, "shop.example");
    assertThat(holds("certificate-valid")).isEqualTo(NO);
    certificate(false, 1, "other.example");
    assertThat(holds("certificate-valid")).isEqualTo(NO);
  }

  private void certificate(boolean selfSigned, int days, String... names) {
    house.safe.has(
        new Held(
            "the one",
            new Content.Complete(
                new CertificateFacts(
                    "Somebody",
                    List.of(names),
                    Talk.START.minus(Duration.ofDays(30)),
                    Talk.START.plus(Duration.ofDays(days)),
                    "RSA 2048",
                    selfSigned,
                    "f",
                    "p")),
            true));
  }

  @Test
  void usage_status_and_invoices_are_the_services() {
    house.usage = Outcome.ok(new Usage(new Amount(90, 100), new Amount(5, -1), Talk.START));
    assertThat(holds("usage-below", "what", "disk", "percent", "90")).isEqualTo(NO);
    assertThat(holds("usage-below", "what", "disk", "percent", "91")).isEqualTo(YES);
    assertThat(holds("usage-below", "what", "traffic", "percent", "1")).isEqualTo(YES);
    assertThat(holds("usage-below", "what", "soul", "percent", "1"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(holds("usage-below", "what", "disk", "percent", "many"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(holds("service-active")).isEqualTo(YES);
    house.status = ServiceStatus.SUSPENDED;
    assertThat(holds("service-active")).isEqualTo(NO);
    assertThat(holds("invoice-unpaid")).isEqualTo(NO);
    house.unpaid = List.of(invoice("12"));
    assertThat(holds("invoice-unpaid")).isEqualTo(YES);
  }

  private static ServiceDetails.Invoice invoice(String number) {
    return new ServiceDetails.Invoice(number, Money.of("9.00", "EUR"), SmallHouse.DUE);
  }

  @Test
  void what_is_not_the_customers_is_refused_whoever_has_named_it() {
    for (var check :
        List.of(
            "record-exists",
            "mailbox-exists",
            "mailbox-below",
            "certificate-valid",
            "certificate-covers",
            "usage-below",
            "service-active",
            "invoice-unpaid")) {
      assertThat(
              holds(check, "service", "8", "percent", "9", "type", "A", "host", "@", "value", "*"))
          .as(check)
          .isInstanceOf(Outcome.Refused.class);
    }
    assertThat(holds("what is this")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void facts_are_the_services_own_and_details_are_asked_for_only_where_they_are_wanted() {
    house.unpaid = List.of(invoice("12"));
    var few = ServiceFacts.of(house, Map.of("service", "7"), Set.of("service.domain"));
    assertThat(few)
        .isEqualTo(
            Outcome.ok(
                Map.of(
                    "service.product", "Web L",
                    "service.domain", "shop.example",
                    "service.status", "ACTIVE",
                    "service.kind", "SHARED")));
    var all = ServiceFacts.of(house, Map.of("service", "7"), Set.of("service.due"));
    assertThat(((Outcome.Ok<Map<String, String>>) all).value())
        .containsEntry("service.address", "203.0.113.7")
        .containsEntry("service.server", "s1.host.example")
        .containsEntry("service.due", "2026-04-01")
        .containsEntry("service.invoice", "12");
    assertThat(ServiceFacts.of(house, Map.of(), Set.of())).isEqualTo(Outcome.ok(Map.of()));
    assertThat(ServiceFacts.of(house, Map.of("service", "8"), Set.of()))
        .isInstanceOf(Outcome.Refused.class);
  }

  private final class World implements PublicDns {
    @Override
    public List<Answer> own(String zone, String name, RecordType type) {
      return List.of();
    }

    @Override
    public List<Answer> around(String name, RecordType type) {
      return world.stream().map(said -> new Answer("resolver", said)).toList();
    }
  }
}
