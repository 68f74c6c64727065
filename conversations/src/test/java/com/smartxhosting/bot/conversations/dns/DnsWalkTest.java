package com.smartxhosting.bot.conversations.dns;

import static com.smartxhosting.bot.conversations.dns.Visit.SHOP;
import static com.smartxhosting.bot.conversations.dns.Visit.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.doctor.Doctor;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.Preview;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.testing.Explorer;
import com.smartxhosting.bot.testing.Golden;
import com.smartxhosting.bot.words.Text;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through the dialogs about DNS leads on. */
class DnsWalkTest {

  private static final List<String> SAMPLES =
      List.of(
          "",
          "x".repeat(5_000),
          "\u202Eمرحبا🙂\u0007",
          "<b>&",
          "@everyone",
          "example.com.",
          "7",
          "www IN A 203.0.113.9\nMX mail\nthank you",
          "203.0.113.9",
          "0");

  private static final RecordData MAIL =
      new RecordData("shop.example", RecordType.MX, 3_600, "10 mail.shop.example.");
  private static final DnsRecord RECORD = new DnsRecord(new RecordId("3"), MAIL);
  private static final ZoneName SHOP_NAME = new ZoneName("shop.example");
  private static final DnsRecord OLD_SPF =
      new DnsRecord(
          new RecordId("4"),
          new RecordData("shop.example", RecordType.TXT, 3_600, "\"v=spf1 mx -all\""));

  /** Everything that can become of something pasted. */
  private static final String LETTER =
      """

      Hello Jo,
      @ IN MX 10 mail.shop.example.
      shop IN CNAME www.example.net.
      @ IN TXT "v=spf1 include:_spf.example.net -all"
      shop IN A 203.0.113.7
      shop IN CNAME www.example.net.
      A 203.0.113.8
      web IN A 203.0.113.300
      one IN A 203.0.113.1
      two IN A 203.0.113.2
      three IN A 203.0.113.3
      """;

  private static final Rows ROWS =
      new Rows(
          List.of(new Row("3", Text.words("MX  @  10 mail.shop.example"))), 0, 3, 20, Text.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {"dns.start", "dns.records", "dns.pick", "dns.record", "dns.create", "dns.delete"})
  void the_lists_and_the_record_lead_on(String dialog) {
    var given = dialog.equals("dns.start") ? Answers.NONE : SHOP.with("record", "3");
    var report = Explorer.stroll(STAGE, dialog, given, SAMPLES, DnsWalkTest::values, 400);
    report.kinds().remove(Doctor.ID.name()); // a stand-in
    assertThat(Golden.missing(report)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RecordType.class)
  void the_form_of_every_type_leads_on(RecordType type) {
    var report =
        Explorer.stroll(STAGE, "dns.add", complete(type), SAMPLES, DnsWalkTest::values, 250);
    assertThat(Golden.missing(report)).isEmpty();
  }

  @Test
  void the_choice_of_a_type_leads_on() {
    var samples = List.of("", "\u202Eمرحبا🙂\u0007", "<b>&", "MX", LETTER);
    var report = Explorer.stroll(STAGE, "dns.create", SHOP, samples, DnsWalkTest::values, 60);
    assertThat(Golden.missing(report, List.of("dns.create"))).isEmpty();
  }

  @Test
  void pasted_records_lead_on() {
    var given = SHOP.with("pasted", LETTER);
    var samples = List.of("\u202Eمرحبا🙂\u0007", "four A 203.0.113.4");
    var report = Explorer.stroll(STAGE, "dns.paste", given, samples, DnsWalkTest::values, 300);
    assertThat(Golden.missing(report)).isEmpty();
    assertThat(report.kinds().get("dns.paste"))
        .containsKeys("Asking", "Foreseeing", "Reviewing", "Sending", "Telling", "Held", "Trouble");
  }

  @Test
  void the_form_for_a_change_leads_on() {
    var report =
        Explorer.stroll(
            STAGE, "dns.edit", SHOP.with("record", "3"), SAMPLES, DnsWalkTest::values, 400);
    assertThat(Golden.missing(report)).isEmpty();
    assertThat(report.kinds().get("dns.edit")).containsKeys("Filling", "Reviewing", "Sending");
  }

  @Test
  void states_of_every_release_can_still_be_read_and_shown() {
    for (var dialog : Visit.DIALOGS) {
      var name = dialog.id().name();
      assertThat(name.equals("dns.start") ? List.of() : Golden.unreadable(STAGE, name)).isEmpty();
    }
  }

  private static List<?> values(Ask<?, ?> ask) {
    return switch (ask) {
      case RecordList.Page _ ->
          List.of(ROWS, Rows.of(List.<Row>of(), _ -> true, Page.of(0), r -> r, Text.NONE));
      case RecordView.Look _ -> List.of(new RecordView.Seen(RECORD, Text.of("dns.loss.companys")));
      case StoredRecord.Load _ ->
          List.of(
              StoredRecord.pinned(RecordFields.answers(MAIL, new ZoneName("shop.example")), MAIL));
      case AddRecord.Check check ->
          List.of(new Preview(RecordFacts.of(check.record()), List.of(), Text.NONE));
      case EditRecord.Check check ->
          List.of(
              new Preview(
                  RecordFacts.of(check.before(), check.after()),
                  List.of(Text.of("dns.advice.no-dmarc")),
                  Text.NONE));
      case DeleteRecord.Check check ->
          List.of(
              new Preview(
                  RecordFacts.of(check.record()),
                  Losses.of(check.record(), new ZoneRules("shop.example", List.of())),
                  Text.NONE));
      case PasteRecords.Foresee foresee ->
          List.of(
              PastePlan.of(
                  PasteReader.read(foresee.text(), SHOP_NAME),
                  SHOP_NAME,
                  new Zone("shop.example", List.of(RECORD, OLD_SPF), Zone.UNLIMITED),
                  foresee.spf()));
      case AddRecords adding ->
          Arrays.stream(AddRecords.Ending.values()).map(ending -> ended(adding, ending)).toList();
      case AddRecord.Save _, EditRecord.Save _, DeleteRecord.Remove _ -> List.of(RECORD);
      default ->
          List.of(
              new Rows(
                  List.of(new Row("shop.example", Text.words("shop.example"))),
                  0,
                  1,
                  1,
                  Text.NONE));
    };
  }

  private static AddRecords.Added ended(AddRecords adding, AddRecords.Ending ending) {
    return new AddRecords.Added(
        adding.steps().stream()
            .map(step -> new AddRecords.Result(step.record(), ending, Text.words("No room.")))
            .toList());
  }

  private static Answers complete(RecordType type) {
    return SHOP.with("type", type.name())
        .with("host", "new")
        .with("srv", "sip")
        .with("protocol", "tcp")
        .with("ipv4", "203.0.113.9")
        .with("ipv6", "2001:db8::9")
        .with("priority", "20")
        .with("weight", "5")
        .with("port", "5060")
        .with("target", "mx.example.net")
        .with("text", "x".repeat(type == RecordType.TXT ? 4_096 : 10))
        .with("tag", "ISSUE")
        .with("authority", "letsencrypt.org")
        .with("flags", "0")
        .with("ttl", "1h");
  }
}
