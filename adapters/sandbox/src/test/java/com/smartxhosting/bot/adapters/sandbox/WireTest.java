package com.smartxhosting.bot.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.adapters.sandbox.SandboxSettings.Latency;
import com.smartxhosting.bot.adapters.sandbox.SandboxSettings.Rates;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireTest {

  private static final Duration HANG = Duration.ofSeconds(30);

  private final Faults faults = new Faults();
  private final List<Duration> pauses = new ArrayList<>();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void a_script_says_what_becomes_of_the_next_calls_and_then_all_is_well() {
    var wire = wire(SandboxSettings.calm());
    faults.nextWrites(Fate.REFUSED, Fate.SERVED, Fate.FAILED, Fate.LOST_REQUEST, Fate.LOST_ANSWER);
    faults.nextReads(Fate.REFUSED, Fate.LOST_ANSWER);

    Expect.refused(wire.write(this::act));
    assertThat(Expect.ok(wire.write(this::act))).isEqualTo(1);
    Expect.failed(wire.write(this::act));
    Expect.unknown(wire.write(this::act));
    assertThat(done).hasValue(1);
    Expect.unknown(wire.write(this::act));
    assertThat(done).hasValue(2);
    assertThat(Expect.ok(wire.write(this::act))).isEqualTo(3);

    Expect.refused(wire.read(this::act));
    Expect.failed(wire.read(this::act));
    assertThat(Expect.ok(wire.read(this::act))).isEqualTo(4);
  }

  @Test
  void a_script_that_is_no_longer_wanted_is_forgotten() {
    var wire = wire(SandboxSettings.calm());
    faults.nextWrites(Fate.FAILED);

    faults.clear();

    Expect.ok(wire.write(this::act));
  }

  @Test
  void rates_say_how_often_calls_go_wrong_and_reads_and_writes_have_their_own() {
    var settings =
        SandboxSettings.calm().withTroubles(Rates.NONE, new Rates(0.1, 0.2, 0.1, 0.2), HANG);

    var wire = wire(settings);
    var writes = calls(2_000, () -> wire.write(this::act));
    assertThat(shareOf(Outcome.Refused.class, writes)).isBetween(0.07, 0.13);
    assertThat(shareOf(Outcome.Failed.class, writes)).isBetween(0.16, 0.24);
    assertThat(shareOf(Outcome.Unknown.class, writes)).isBetween(0.25, 0.35);
    assertThat(done.get() / 2_000.0).as("served, or lost on the way back").isBetween(0.55, 0.65);

    var reads = calls(100, () -> wire.read(this::act));
    assertThat(shareOf(Outcome.Ok.class, reads)).isEqualTo(1);
  }

  @Test
  void the_same_chance_makes_the_same_troubles() {
    assertThat(troubles(7)).isEqualTo(troubles(7)).isNotEqualTo(troubles(8));
  }

  @Test
  void every_call_takes_its_time_and_a_lost_one_hangs_on_top() {
    var fixed = Duration.ofMillis(80);
    var jitter = Duration.ofMillis(40);
    var wire =
        wire(
            SandboxSettings.calm()
                .withLatency(new Latency(fixed, jitter))
                .withTroubles(Rates.NONE, Rates.NONE, HANG));

    for (var n = 0; n < 200; n++) {
      wire.read(this::act);
    }
    assertThat(pauses)
        .hasSize(400)
        .allSatisfy(
            pause ->
                assertThat(pause)
                    .isBetween(fixed.dividedBy(2), fixed.plus(jitter).dividedBy(2).plusNanos(1)))
        .doesNotContainSequence(fixed.dividedBy(2), fixed.dividedBy(2));

    pauses.clear();
    faults.nextWrites(Fate.LOST_REQUEST, Fate.LOST_ANSWER);
    wire.write(this::act);
    wire.write(this::act);
    assertThat(pauses).hasSize(6).filteredOn(HANG::equals).hasSize(2);
  }

  @Test
  void what_a_call_changes_is_done_before_its_answer_is_on_the_way() {
    var doneBefore = new ArrayList<Integer>();
    var settings =
        SandboxSettings.calm().withLatency(new Latency(Duration.ofMillis(80), Duration.ZERO));
    var wire = new Wire(settings, faults, _ -> doneBefore.add(done.get()));

    wire.write(this::act);

    assertThat(doneBefore).containsExactly(0, 1);
  }

  @Test
  void rates_that_cannot_be_are_refused_with_what_was_found() {
    assertThatThrownBy(() -> new Rates(0.5, 0.6, 0, 0)).hasMessageContaining("failed=0.6");
    assertThatThrownBy(() -> new Rates(-0.1, 0, 0, 0)).hasMessageContaining("refused=-0.1");
    assertThatThrownBy(() -> new Latency(Duration.ofMillis(-1), Duration.ZERO))
        .hasMessageContaining("PT-0.001S");
  }

  private Outcome<Integer> act() {
    return Outcome.ok(done.incrementAndGet());
  }

  private List<String> troubles(long chance) {
    var rates = new Rates(0.2, 0.2, 0.2, 0.2);
    var wire = wire(SandboxSettings.calm().withTroubles(rates, rates, HANG).withChance(chance));
    return calls(50, () -> wire.write(() -> Outcome.ok("done"))).stream()
        .map(Outcome::toString)
        .toList();
  }

  private static List<Outcome<?>> calls(int many, Supplier<Outcome<?>> call) {
    return Stream.generate(call).limit(many).toList();
  }

  private static double shareOf(Class<?> kind, List<Outcome<?>> outcomes) {
    return outcomes.stream().filter(kind::isInstance).count() / (double) outcomes.size();
  }

  private Wire wire(SandboxSettings settings) {
    return new Wire(settings, faults, pauses::add);
  }
}
