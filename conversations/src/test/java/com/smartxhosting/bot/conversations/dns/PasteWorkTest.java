package com.smartxhosting.bot.conversations.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.dns.AddRecords.Added;
import com.smartxhosting.bot.conversations.dns.AddRecords.Ending;
import com.smartxhosting.bot.conversations.dns.AddRecords.Result;
import com.smartxhosting.bot.conversations.dns.Batch.Add;
import com.smartxhosting.bot.conversations.house.SmallHouse;
import com.smartxhosting.bot.conversations.house.SmallHouse.Mood;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Outcome.Refused;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.testing.Talk;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a batch does at the back end, however often it is begun. */
class PasteWorkTest {

  private static final Place PLACE = new Place(new ServiceId("7"), "shop.example");
  private static final AddRecords BATCH =
      new AddRecords(PLACE, List.of(add("one"), add("two"), add("three")));

  private final SmallHouse house = new SmallHouse();
  private final PasteWork paste = new PasteWork(house);

  @Test
  void an_attempt_that_broke_off_in_the_middle_is_gone_on_with_and_adds_nothing_twice() {
    house.zone.has("one", RecordType.A, 3_600, "203.0.113.1"); // so far the first attempt came
    assertThat(paste.added(BATCH, attempt(2))).isInstanceOf(Trace.Missing.class);

    assertThat(endings(paste.add(BATCH, attempt(2))))
        .containsExactly(Ending.ADDED, Ending.ADDED, Ending.ADDED);
    assertThat(house.zone.lines()).hasSize(3);
    assertThat(paste.added(BATCH, attempt(3)))
        .isInstanceOfSatisfying(
            Trace.Found.class, found -> assertThat(((Added) found.value()).complete()).isTrue());
  }

  @Test
  void what_somebody_else_has_made_is_not_called_ours() {
    house.zone.has("two", RecordType.A, 3_600, "203.0.113.1");
    assertThat(endings(paste.add(BATCH, attempt(1))))
        .containsExactly(Ending.ADDED, Ending.THERE, Ending.ADDED);
  }

  @Test
  void a_lost_answer_is_looked_up_record_by_record() {
    house.mood = Mood.SILENT;
    assertThat(endings(paste.add(BATCH, attempt(1)))).containsOnly(Ending.ADDED);
    assertThat(house.zone.lines()).hasSize(3);
  }

  @Test
  void an_attempt_that_ended_in_an_error_tells_what_stands() {
    house.zone.has("one", RecordType.A, 3_600, "203.0.113.1");
    assertThat(paste.added(BATCH, attempt(1)))
        .isInstanceOfSatisfying(
            Trace.Found.class,
            found ->
                assertThat(((Added) found.value()).results())
                    .extracting(Result::ending)
                    .containsExactly(Ending.ADDED, Ending.NOT_TRIED, Ending.NOT_TRIED));
    house.zone.records.clear();
    assertThat(paste.added(BATCH, attempt(1))).isInstanceOf(Trace.Missing.class);
    house.mood = Mood.DOWN;
    assertThat(paste.added(BATCH, attempt(1))).isInstanceOf(Trace.Unclear.class);
  }

  @Test
  void nobody_reaches_a_zone_but_through_his_own_service() {
    var foreign = new Place(new ServiceId("8"), "shop.example");
    assertThat(paste.add(new AddRecords(foreign, BATCH.steps()), attempt(1)))
        .isInstanceOf(Refused.class);
    assertThat(
            paste.foresee(
                new PasteRecords.Foresee(foreign, "a A 203.0.113.1", Batch.SpfTexts.APART),
                attempt(1).actor()))
        .isInstanceOf(Refused.class);
    assertThat(house.zone.lines()).isEmpty();
  }

  private static Add add(String host) {
    return new Add(new RecordData(host + ".shop.example", RecordType.A, 3_600, "203.0.113.1"));
  }

  private static Attempt attempt(int number) {
    return new Attempt("k", number, Actor.stranger("talk", "1").become(Talk.ADA, Talk.START));
  }

  private static List<Ending> endings(Outcome<Added> outcome) {
    return outcome instanceof Outcome.Ok<Added>(var added)
        ? added.results().stream().map(Result::ending).toList()
        : List.of();
  }
}
