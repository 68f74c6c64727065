package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line to the company: every call takes its time on it, and some go wrong. */
final class Wire {

  private static final Logger log = LoggerFactory.getLogger(Wire.class);

  private final SandboxSettings settings;
  private final Faults faults;
  private final Consumer<Duration> pause;
  private final Random chance;

  /**
   * @param pause lets time pass
   */
  Wire(SandboxSettings settings, Faults faults, Consumer<Duration> pause) {
    this.settings = settings;
    this.faults = faults;
    this.pause = pause;
    this.chance = new Random(settings.chance());
  }

  <T> Outcome<T> read(Supplier<Outcome<T>> call) {
    var fate = faults.takeRead().orElseGet(() -> settings.reads().of(chance.nextDouble()));
    return travelled(
        () ->
            switch (fate) {
              case SERVED -> answer(call);
              case REFUSED -> Outcome.refused(Text.of("sandbox.company.refused"));
              case FAILED -> Outcome.failed(reference());
              // what was only read has changed nothing, whoever lost it
              case LOST_REQUEST, LOST_ANSWER -> {
                pause.accept(settings.hang());
                yield Outcome.failed(reference());
              }
            });
  }

  <T> Outcome<T> write(Supplier<Outcome<T>> call) {
    var fate = faults.takeWrite().orElseGet(() -> settings.writes().of(chance.nextDouble()));
    return travelled(
        () ->
            switch (fate) {
              case SERVED -> answer(call);
              case REFUSED -> Outcome.refused(Text.of("sandbox.company.refused"));
              case FAILED -> Outcome.failed(reference());
              case LOST_REQUEST -> {
                pause.accept(settings.hang());
                yield Outcome.unknown(reference());
              }
              case LOST_ANSWER -> {
                answer(call);
                pause.accept(settings.hang());
                yield Outcome.unknown(reference());
              }
            });
  }

  /** Half of the time passes on the way there, half on the way back, when all is done already. */
  private <T> Outcome<T> travelled(Supplier<Outcome<T>> call) {
    var latency = settings.latency();
    var jitter = latency.jitter().toNanos();
    var whole = latency.fixed().plusNanos(jitter == 0 ? 0 : chance.nextLong(jitter + 1));
    var there = whole.dividedBy(2);
    pause.accept(there);
    var outcome = call.get();
    pause.accept(whole.minus(there));
    return outcome;
  }

  private <T> Outcome<T> answer(Supplier<Outcome<T>> call) {
    try {
      return call.get();
    } catch (JdbiException | UncheckedIOException e) {
      var reference = reference();
      // a message may hold what was to be stored, so only the kind of trouble is told
      log.warn("The sandbox could not store or read, reference {}: {}", reference, Books.reason(e));
      return Outcome.failed(reference);
    }
  }

  private String reference() {
    return "SBX-%06X".formatted(chance.nextInt(1 << 24));
  }
}
