package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.AddRecords;
import com.smartxhosting.bot.conversations.dns.Batch;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.DnsZones.Zone;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.dns.Place;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordTurn;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns.Said;
import com.smartxhosting.bot.conversations.notices.Watching.Subject;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.undo.UndoDialog;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A change of a zone whose spread is watched.
 *
 * @param gone what must not be told any more
 * @param come what must be told
 */
public record DnsChange(
    String service, String domain, Optional<RecordData> gone, Optional<RecordData> come) {

  private static final Duration FIRST = Duration.ofSeconds(20);
  private static final int MOST_OF_A_BATCH = 20;
  private static final String GONE = "gone";
  private static final String COME = "come";

  public static List<Subject> of(AddRecord.Save effect) {
    return subject(effect.place(), Optional.empty(), Optional.of(effect.record()));
  }

  public static List<Subject> of(DeleteRecord.Remove effect) {
    return subject(effect.place(), Optional.of(effect.record()), Optional.empty());
  }

  public static List<Subject> of(EditRecord.Save effect) {
    return edited(effect.place(), effect.was(), effect.becomes());
  }

  /** A new TTL alone cannot be seen from outside; of a host that moves, the new one is watched. */
  private static List<Subject> edited(Place place, RecordData was, RecordData becomes) {
    var gone = Optional.of(was).filter(record -> record.host().equals(becomes.host()));
    return was.says(becomes) ? List.of() : subject(place, gone, Optional.of(becomes));
  }

  /** What an undo restores spreads as slowly as what it takes back. */
  public static List<Subject> of(UndoDialog.TakeBack effect) {
    var place =
        new Place(new ServiceId(effect.service()), effect.way().thing().getOrDefault("domain", ""));
    return RecordTurn.of(effect.way()).stream()
        .limit(MOST_OF_A_BATCH)
        .flatMap(turn -> takenBack(place, turn).stream())
        .toList();
  }

  private static List<Subject> takenBack(Place place, RecordTurn turn) {
    return turn.left().isPresent() && turn.before().isPresent()
        ? edited(place, turn.left().get(), turn.before().get())
        : subject(place, turn.left(), turn.before());
  }

  /** Of a batch, each record by itself: one may be refused while the others are made. */
  public static List<Subject> of(AddRecords effect) {
    return effect.steps().stream()
        .limit(MOST_OF_A_BATCH)
        .flatMap(
            step -> subject(effect.place(), replaced(step), Optional.of(step.record())).stream())
        .toList();
  }

  private static Optional<RecordData> replaced(Batch.Step step) {
    return switch (step) {
      case Batch.Add _ -> Optional.empty();
      case Batch.Replace(_, var before, var record) ->
          Optional.of(before).filter(was -> was.host().equals(record.host()));
    };
  }

  private static List<Subject> subject(
      Place place, Optional<RecordData> gone, Optional<RecordData> come) {
    var about = Answers.of("service", place.service().value()).with("domain", place.domain());
    if (gone.isPresent()) {
      about = written(about, GONE, gone.get());
    }
    if (come.isPresent()) {
      about = written(about, COME, come.get());
    }
    return List.of(new Subject(Topic.DNS_CHANGE, about, FIRST));
  }

  private static Answers written(Answers about, String which, RecordData record) {
    return about
        .with(which + ".host", record.host())
        .with(which + ".type", record.type().name())
        .with(which + ".ttl", String.valueOf(record.ttl()))
        .with(which + ".value", record.value());
  }

  static DnsChange of(Watch watch) {
    var about = watch.about();
    return new DnsChange(
        about.text("service"), about.text("domain"), read(about, GONE), read(about, COME));
  }

  private static Optional<RecordData> read(Answers about, String which) {
    return about.text(which + ".host").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RecordData(
                about.text(which + ".host"),
                RecordType.valueOf(about.text(which + ".type")),
                Long.parseLong(about.text(which + ".ttl")),
                about.text(which + ".value")));
  }

  /** What it is about: the record as it shall be, or the one that shall be gone. */
  RecordData record() {
    return come.or(() -> gone).orElseThrow();
  }

  /** Nobody shall read of a record that is to be gone that it is visible. */
  Text name() {
    var name = AddRecord.name(record());
    return come.isPresent() ? name : Text.of("notices.dns.removal").with("record", name);
  }

  /** Whether the zone still is as the change has left it. */
  boolean stands(Zone zone) {
    return come.map(record -> holds(zone, record)).orElse(true)
        && gone.map(record -> !holds(zone, record)).orElse(true);
  }

  private static boolean holds(Zone zone, RecordData record) {
    return zone.records().stream().anyMatch(each -> each.data().says(record));
  }

  /** Whether a server tells the world what the customer wants it to. */
  boolean isTold(Said said) {
    return come.map(record -> names(said, record)).orElse(true)
        && gone.map(record -> !names(said, record)).orElse(true);
  }

  private static boolean names(Said said, RecordData record) {
    return said instanceof Said.Values(var values, _)
        && values.stream()
            .map(value -> new RecordData(record.host(), record.type(), 0, value))
            .anyMatch(record::says);
  }
}
