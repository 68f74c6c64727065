package com.smartxhosting.bot.conversations.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.AddRecords;
import com.smartxhosting.bot.conversations.dns.Batch;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.conversations.undo.UndoDialog.TakeBack;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the spread of a DNS change is told. */
class DnsSpreadTest {

  private static final Place PLACE = new Place(new ServiceId("7"), "shop.example");
  private static final RecordData NEW =
      new RecordData("www.shop.example", RecordType.A, 3_600, "203.0.113.7");
  private static final RecordData OLD =
      new RecordData("www.shop.example", RecordType.A, 3_600, "203.0.113.1");
  private static final Said TOLD = new Said.Values(List.of("203.0.113.7"), 3_600);
  private static final Said STALE = new Said.Values(List.of("203.0.113.1"), 1_800);
  private static final Said NOTHING = new Said.Nothing(600);
  private static final Said SILENCE = new Said.Silence();

  private final Tower tower = new Tower();

  private void added() {
    tower.house.zone.has("www", RecordType.A, 3_600, "203.0.113.7");
    watch(DnsChange.of(new AddRecord.Save(PLACE, NEW)).getFirst());
  }

  private void watch(Watching.Subject subject) {
    tower.begin(subject.topic(), subject.about(), "telegram:7");
  }

  private void servers(Said own, Said... around) {
    tower.own.put("ns1.host.example", own);
    for (int i = 0; i < around.length; i++) {
      tower.around.put("192.0.2." + (i + 1), around[i]);
    }
  }

  private void look() {
    tower.pass(Duration.ofHours(1));
  }

  @Test
  void each_stage_is_told_once_with_what_is_still_kept_elsewhere() {
    added();
    servers(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    look();
    assertThat(tower.told).isEmpty();

    servers(TOLD, NOTHING, NOTHING, NOTHING, NOTHING);
    look();
    look();
    assertThat(tower.told)
        .containsExactly(
            "telegram:7: www.shop.example A: our name servers answer as you wanted. 0 of 4 public"
                + " resolvers do so already. Whoever asked before keeps the answer that there is"
                + " nothing until the zone's negative TTL has passed: for up to 10 minutes more. We"
                + " go on looking. [Show the DNS records]");

    servers(TOLD, TOLD, TOLD, TOLD, NOTHING);
    look();
    look();
    assertThat(tower.told).hasSize(2);
    assertThat(tower.told.getLast()).contains("visible at 3 of 4 public resolvers");

    servers(TOLD, TOLD, TOLD, TOLD, TOLD);
    look();
    look();
    assertThat(tower.told).hasSize(3);
    assertThat(tower.told.getLast()).contains("visible everywhere we look", "4 of 4");
    assertThat(tower.watches.of("1")).noneMatch(watch -> watch.topic() == Topic.DNS_CHANGE);
  }

  @Test
  void stages_that_come_together_are_told_as_the_furthest() {
    added();
    servers(TOLD, TOLD, TOLD);
    look();
    assertThat(tower.told).singleElement().asString().contains("visible everywhere");
  }

  @Test
  void what_replaces_a_record_is_there_when_the_old_value_is_gone() {
    tower.house.zone.has("www", RecordType.A, 3_600, "203.0.113.7");
    watch(DnsChange.of(new EditRecord.Save(PLACE, new RecordId("1"), OLD, NEW)).getFirst());
    servers(new Said.Values(List.of("203.0.113.1", "203.0.113.7"), 60), STALE);
    look();
    assertThat(tower.told).isEmpty();
    servers(TOLD, STALE);
    look();
    assertThat(tower.told.getLast())
        .contains("keeps the old answer until its TTL has passed: for up to 30 minutes more");
  }

  @Test
  void an_undo_is_watched_until_nobody_tells_what_it_has_taken_back() {
    var steps =
        List.<Batch.Step>of(new Batch.Add(NEW), new Batch.Replace(new RecordId("1"), OLD, NEW));
    var made = new AddRecords.Result(NEW, AddRecords.Ending.ADDED, Text.NONE);
    var way =
        new AddRecords(PLACE, steps)
            .wayBack(new AddRecords.Added(List.of(made, made)))
            .orElseThrow();
    var undo = new TakeBack("k", Text.NONE, Text.NONE, Text.NONE, Risk.CHANGE, way);
    assertThat(DnsChange.of(undo))
        .isEqualTo(
            List.of(
                DnsChange.of(new DeleteRecord.Remove(PLACE, new RecordId("1"), NEW)).getFirst(),
                DnsChange.of(new EditRecord.Save(PLACE, new RecordId("1"), NEW, OLD)).getFirst()));
  }

  @Test
  void a_deleted_record_is_watched_until_nobody_tells_it() {
    watch(DnsChange.of(new DeleteRecord.Remove(PLACE, new RecordId("1"), NEW)).getFirst());
    servers(NOTHING, TOLD, NOTHING);
    look();
    assertThat(tower.told.getLast()).contains("visible at 1 of 2");
    servers(NOTHING, NOTHING, NOTHING);
    look();
    assertThat(tower.told.getLast()).contains("Removal of", "everywhere");
  }

  @Test
  void nobody_can_see_a_new_ttl_from_outside() {
    var longer = new RecordData(NEW.host(), NEW.type(), 7_200, NEW.value());
    assertThat(DnsChange.of(new EditRecord.Save(PLACE, new RecordId("1"), NEW, longer))).isEmpty();
  }

  @Test
  void a_record_that_moves_to_another_host_is_watched_there() {
    var moved = new RecordData("shop.shop.example", NEW.type(), NEW.ttl(), NEW.value());
    tower.house.zone.has("shop", RecordType.A, 3_600, "203.0.113.7");
    watch(DnsChange.of(new EditRecord.Save(PLACE, new RecordId("1"), NEW, moved)).getFirst());
    servers(TOLD, TOLD);
    look();
    assertThat(tower.told).singleElement().asString().contains("shop.shop.example", "everywhere");
  }

  @Test
  void a_resolver_that_does_not_answer_holds_nothing_up_and_is_told_of() {
    added();
    servers(TOLD, TOLD, TOLD, TOLD, SILENCE);
    look();
    assertThat(tower.told)
        .singleElement()
        .asString()
        .contains("everywhere we look", "3 of 4 public resolvers. One does not answer.");
  }

  @Test
  void where_most_do_not_answer_nothing_is_said_to_be_everywhere() {
    added();
    servers(TOLD, TOLD, SILENCE, SILENCE, SILENCE);
    look();
    assertThat(tower.told)
        .singleElement()
        .asString()
        .contains("visible at 1 of 4 public resolvers. 3 do not answer.");
  }

  @Test
  void a_resolver_that_knows_it_before_our_own_servers_is_not_believed() {
    added();
    servers(NOTHING, TOLD, TOLD);
    look();
    assertThat(tower.told).isEmpty();
  }

  @Test
  void a_resolver_that_lies_for_ever_is_named_when_we_stop() {
    added();
    var lie = new Said.Values(List.of("198.51.100.66"), 60);
    servers(TOLD, TOLD, TOLD, lie);
    tower.pass(Duration.ofDays(5));
    assertThat(tower.told).hasSize(2);
    assertThat(tower.told.getFirst()).contains("2 of 3");
    assertThat(tower.told.getLast())
        .contains(
            "After 4 days", "2 of 3", "still do not show it: 192.0.2.3", "[Talk to a person]");
    assertThat(tower.watches.of("1")).noneMatch(watch -> watch.topic() == Topic.DNS_CHANGE);
  }

  @Test
  void what_is_delegated_elsewhere_ends_with_the_servers_that_are_in_charge() {
    added();
    servers(NOTHING, NOTHING);
    tower.pass(Duration.ofDays(5));
    assertThat(tower.told)
        .singleElement()
        .asString()
        .contains("still not visible", "in charge (ns1.host.example)");
  }

  @Test
  void nobody_answering_at_all_is_said_when_we_stop() {
    added();
    servers(SILENCE, SILENCE);
    tower.pass(Duration.ofDays(5));
    assertThat(tower.told).singleElement().asString().contains("Nobody names servers");
  }

  @Test
  void a_zone_that_is_gone_ends_the_watch_with_a_word() {
    added();
    servers(NOTHING, NOTHING);
    look();
    tower.house.domains = List.of("other.example");
    look();
    look();
    assertThat(tower.told)
        .singleElement()
        .asString()
        .contains("We stop looking for www.shop.example A: the zone of shop.example");
  }

  @Test
  void a_suspended_service_ends_the_watch_with_a_word() {
    added();
    tower.house.status = ServiceStatus.SUSPENDED;
    look();
    assertThat(tower.told).singleElement().asString().contains("not open to you");
  }

  @Test
  void a_record_that_was_changed_again_ends_the_watch_without_one() {
    added();
    tower.house.zone.records.clear();
    servers(TOLD, TOLD);
    look();
    assertThat(tower.told).isEmpty();
    assertThat(tower.watches.of("1")).noneMatch(watch -> watch.topic() == Topic.DNS_CHANGE);
  }

  @Test
  void a_back_end_that_is_down_is_asked_again_later() {
    added();
    servers(TOLD, TOLD);
    tower.house.mood = Mood.DOWN;
    look();
    assertThat(tower.told).isEmpty();
    tower.house.mood = Mood.WELL;
    tower.pass(Duration.ofHours(3));
    assertThat(tower.told).singleElement().asString().contains("everywhere");
  }

  @Test
  void looks_become_rarer() {
    added();
    servers(NOTHING, NOTHING);
    tower.pass(Duration.ofDays(1));
    assertThat(tower.watches.of("1"))
        .filteredOn(watch -> watch.topic() == Topic.DNS_CHANGE)
        .singleElement()
        .satisfies(watch -> assertThat(watch.looks()).isBetween(40, 60));
  }
}
