package com.smartxhosting.bot.conversations.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.dialog.Outcome.Unknown;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.testing.Talk;
import org.junit.jupiter.api.Test;

/** What is done at the back ends, and what is found there after an attempt broke off. */
class DnsWorkTest {

  private static final Place PLACE = new Place(new ServiceId("7"), "shop.example");
  private static final RecordData OLD = data("\"old\"");
  private static final RecordData RENEWED = data("\"one\" \"two\"");

  private final SmallHouse house = new SmallHouse();
  private final DnsWork dns = new DnsWork(house);
  private final Attempt attempt =
      new Attempt("k", 2, Actor.stranger("talk", "1").become(Talk.ADA, Talk.START));

  @Test
  void an_added_record_whose_answer_was_lost_is_found() {
    house.mood = Mood.SILENT;
    var save = new AddRecord.Save(PLACE, RENEWED);
    assertThat(dns.added(save, attempt)).isInstanceOf(Trace.Missing.class);

    assertThat(dns.add(save, attempt)).isInstanceOf(Unknown.class);
    assertThat(dns.added(save, attempt)).isEqualTo(Trace.found(house.zone.records.getFirst()));
  }

  @Test
  void a_record_is_found_however_the_server_writes_it() {
    house.zone.has("@", RecordType.TXT, 3_600, "\"onetwo\"");
    assertThat(dns.added(new AddRecord.Save(PLACE, RENEWED), attempt))
        .isInstanceOf(Trace.Found.class);
  }

  @Test
  void an_edit_is_found_by_the_new_without_the_old() {
    var before = house.zone.has("@", RecordType.TXT, 3_600, OLD.value());
    var save = new EditRecord.Save(PLACE, before.id(), OLD, RENEWED);
    assertThat(dns.edited(save, attempt)).isInstanceOf(Trace.Missing.class);

    house.mood = Mood.SILENT;
    assertThat(dns.edit(save, attempt)).isInstanceOf(Unknown.class);
    assertThat(dns.edited(save, attempt)).isEqualTo(Trace.found(house.zone.records.getFirst()));
  }

  @Test
  void an_edit_that_broke_off_half_way_is_left_to_a_person() {
    var before = house.zone.has("@", RecordType.TXT, 3_600, OLD.value());
    var save = new EditRecord.Save(PLACE, before.id(), OLD, RENEWED);
    house.zone.has("@", RecordType.TXT, 3_600, RENEWED.value());
    assertThat(dns.edited(save, attempt)).isInstanceOf(Trace.Unclear.class);

    house.zone.records.clear();
    assertThat(dns.edited(save, attempt)).isInstanceOf(Trace.Unclear.class);
  }

  @Test
  void a_deletion_is_found_by_what_is_not_there() {
    var before = house.zone.has("@", RecordType.TXT, 3_600, OLD.value());
    var remove = new DeleteRecord.Remove(PLACE, before.id(), OLD);
    assertThat(dns.deleted(remove, attempt)).isInstanceOf(Trace.Missing.class);

    house.mood = Mood.SILENT;
    assertThat(dns.delete(remove, attempt)).isInstanceOf(Unknown.class);
    assertThat(dns.deleted(remove, attempt)).isEqualTo(Trace.found(before));
  }

  @Test
  void nothing_is_concluded_from_a_server_that_does_not_answer() {
    house.mood = Mood.DOWN;
    var id = new RecordId("1");
    assertThat(dns.added(new AddRecord.Save(PLACE, OLD), attempt))
        .isInstanceOf(Trace.Unclear.class);
    assertThat(dns.edited(new EditRecord.Save(PLACE, id, OLD, RENEWED), attempt))
        .isInstanceOf(Trace.Unclear.class);
    assertThat(dns.deleted(new DeleteRecord.Remove(PLACE, id, OLD), attempt))
        .isInstanceOf(Trace.Unclear.class);
  }

  @Test
  void nobody_reaches_a_zone_but_through_his_own_active_service() {
    var foreign = new Place(new ServiceId("8"), "shop.example");
    var another = new Place(PLACE.service(), "other.example");
    assertThat(dns.add(new AddRecord.Save(foreign, OLD), attempt)).isInstanceOf(Refused.class);
    assertThat(dns.records(new RecordList.Page(foreign, "", 0), attempt.actor()))
        .isInstanceOf(Refused.class);
    assertThat(dns.records(new RecordList.Page(another, "", 0), attempt.actor()))
        .isInstanceOf(Refused.class);
    assertThat(dns.records(new RecordList.Page(PLACE, "", 0), Actor.stranger("talk", "1")))
        .isInstanceOf(Refused.class);

    house.status = ServiceStatus.SUSPENDED;
    assertThat(dns.records(new RecordList.Page(PLACE, "", 0), attempt.actor()))
        .isInstanceOf(Refused.class);
    assertThat(dns.add(new AddRecord.Save(PLACE, OLD), attempt)).isInstanceOf(Refused.class);
    assertThat(house.zone.records).isEmpty();
  }

  private static RecordData data(String value) {
    return new RecordData("shop.example", RecordType.TXT, 3_600, value);
  }
}
