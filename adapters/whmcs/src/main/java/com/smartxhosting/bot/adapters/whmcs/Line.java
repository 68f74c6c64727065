package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.adapters.whmcs.WhmcsSettings.Pace;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The line to WHMCS. What is only read is tried again; what changes something is sent once. When
 * WHMCS fails again and again it is left alone for a while, and never many call it at once.
 */
final class Line {

  private static final int AT_ONCE = 24;
  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(2);
  private static final int AGAIN = 2;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(150);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final double JITTER = 0.3;
  private static final int FAILURES = 8;
  private static final int OF_THE_LAST = 10;

  private final Post post;

  /** Failsafe's bulkhead loses a place for each call that has waited there in vain (3.3.2). */
  private final Semaphore places = new Semaphore(AT_ONCE);

  private final FailsafeExecutor<Answer> reads;
  private final FailsafeExecutor<Answer> writes;

  Line(Post post, Pace pace) {
    this.post = post;
    var again =
        RetryPolicy.<Answer>builder()
            .handleResultIf(Line::broke)
            .abortOn(CircuitBreakerOpenException.class)
            .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
            .withJitter(JITTER)
            .withMaxRetries(AGAIN)
            .build();
    var breaker =
        CircuitBreaker.<Answer>builder()
            .handleResultIf(Line::broke)
            .withFailureThreshold(FAILURES, OF_THE_LAST)
            .withDelay(pace.rest())
            .build();
    this.reads = Failsafe.with(again, breaker);
    this.writes = Failsafe.with(breaker);
  }

  private static boolean broke(Answer answer) {
    return switch (answer) {
      case Answer.Undone _, Answer.Lost _ -> true;
      case Answer.Told _, Answer.Objected _, Answer.Denied _ -> false;
    };
  }

  Answer read(Call call) {
    return timed(call, () -> through(reads, () -> post.read(call)));
  }

  Answer write(Call call) {
    return timed(call, () -> through(writes, () -> post.write(call)));
  }

  /** With all tries and pauses: as long as whoever asked has waited. */
  private static Answer timed(Call call, Supplier<Answer> asking) {
    var begun = Timer.start();
    var answer = asking.get();
    begun.stop(
        Metrics.timer("bot.backend", "system", "whmcs", "call", call.action(), "end", end(answer)));
    return answer;
  }

  private static String end(Answer answer) {
    return switch (answer) {
      case Answer.Told _ -> "answered";
      case Answer.Objected _ -> "objected";
      case Answer.Denied(var why, _) -> "denied_" + why.name().toLowerCase(Locale.ROOT);
      case Answer.Undone _ -> "undone";
      case Answer.Lost _ -> "lost";
    };
  }

  private Answer through(FailsafeExecutor<Answer> policies, CheckedSupplier<Answer> sending) {
    try {
      if (!places.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Answer.Undone("too many calls are under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Undone("we are ending");
    }
    try {
      return policies.get(sending);
    } catch (CircuitBreakerOpenException e) {
      return new Answer.Undone("it has failed again and again, and is left alone for a moment");
    } finally {
      places.release();
    }
  }
}
