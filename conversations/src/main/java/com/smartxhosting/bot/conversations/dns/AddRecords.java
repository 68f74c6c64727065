package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.conversations.dns.AddRecords.Added;
import com.smartxhosting.bot.conversations.dns.Batch.Add;
import com.smartxhosting.bot.conversations.dns.Batch.Replace;
import com.smartxhosting.bot.conversations.dns.Batch.Step;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.WayBack;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes the changes that were shown, one by one. Each is looked for before it is made, so that none
 * is made twice, and each has an ending of its own.
 */
public record AddRecords(Place place, List<Step> steps)
    implements Effect<Added, PasteRecords.Message> {

  public AddRecords {
    steps = List.copyOf(steps);
  }

  /** How each step ended, in their order. */
  public record Added(List<Result> results) {
    public Added {
      results = List.copyOf(results);
    }

    long count(Ending ending) {
      return results.stream().filter(result -> result.ending() == ending).count();
    }

    boolean complete() {
      return count(Ending.ADDED) + count(Ending.THERE) == results.size();
    }
  }

  /**
   * @param record as the server keeps it; as it was wanted where it was not made
   * @param why it was not made, or an empty text
   */
  public record Result(RecordData record, Ending ending, Text why) {}

  /** How a single step ended. */
  public enum Ending {
    ADDED,
    /** Somebody has made it since it was shown. */
    THERE,
    REFUSED,
    FAILED,
    /** Sent, with no answer, and not to be seen yet. */
    UNCLEAR,
    NOT_TRIED
  }

  @Override
  public PasteRecords.Message reply(Outcome<Added> outcome) {
    return new PasteRecords.Message.Settled(outcome);
  }

  @Override
  public Text title() {
    return Text.of("dns.paste.journal").with("count", steps.size()).with("domain", place.domain());
  }

  @Override
  public Risk risk() {
    return Risk.CHANGE;
  }

  @Override
  public Text before() {
    return lines(steps.stream().flatMap(step -> replaced(step).stream()).toList());
  }

  private static Optional<RecordData> replaced(Step step) {
    return switch (step) {
      case Add _ -> Optional.empty();
      case Replace(_, var before, _) -> Optional.of(before);
    };
  }

  @Override
  public Text after() {
    return lines(steps.stream().map(Step::record).toList());
  }

  /** Of what it has made itself; what was there already belongs to somebody else. */
  @Override
  public Optional<WayBack> wayBack(Added result) {
    var turns =
        IntStream.range(0, steps.size())
            .filter(i -> result.results().get(i).ending() == Ending.ADDED)
            .mapToObj(
                i ->
                    new RecordTurn(
                        replaced(steps.get(i)), Optional.of(result.results().get(i).record())))
            .toList();
    return turns.isEmpty() ? Optional.empty() : Optional.of(BatchReversal.of(place, turns));
  }

  @Override
  public String service() {
    return place.service().value();
  }

  private static Text lines(List<RecordData> records) {
    return Text.words(String.join("\n", records.stream().map(RecordData::line).toList()));
  }
}
