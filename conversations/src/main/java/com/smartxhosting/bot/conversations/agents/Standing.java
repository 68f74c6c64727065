package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Footprint.What;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far something has come that was shared: told from the share and from the footprints of who
 * has begun it, and kept nowhere.
 */
public sealed interface Standing {

  /** Nobody has begun it. */
  record Sent() implements Standing {}

  /** Nobody has begun it, and nobody can any more. */
  record Expired() implements Standing {}

  record Revoked(Instant at) implements Standing {}

  /** It was begun, and has not come to a step yet. */
  record Opened(Instant since) implements Standing {}

  /**
   * Somebody is on his way.
   *
   * @param number which step, from 1
   * @param since when he last did something
   */
  record Under(String step, int number, int of, Instant since) implements Standing {}

  record Done(Instant at) implements Standing {}

  /** He went away before its end, at this step. */
  record Left(String step, int number, int of, Instant at) implements Standing {}

  /**
   * Of what was shared with one customer, or of the newest of several.
   *
   * @param trail the footprints of that run; empty when nobody has begun
   */
  static Standing of(Share share, List<Footprint> trail, Instant now) {
    var run = trail.isEmpty() ? Optional.<Standing>empty() : Optional.of(of(trail));
    if (run.filter(Done.class::isInstance).isPresent()) {
      return run.get();
    }
    if (share.revoked().isPresent()) {
      return new Revoked(share.revoked().get());
    }
    return run.orElseGet(() -> share.until().isAfter(now) ? new Sent() : new Expired());
  }

  /** Of one run: whoever was done once is done; of others the last footprint tells it. */
  static Standing of(List<Footprint> trail) {
    var telling =
        trail.stream()
            .filter(each -> each.what() == What.DONE)
            .findFirst()
            .orElseGet(trail::getLast);
    return at(telling.what(), telling.step(), telling.number(), telling.of(), telling.at());
  }

  /** Of a run for which a footprint like this tells it. */
  static Standing at(What what, String step, int number, int of, Instant at) {
    return switch (what) {
      case DONE -> new Done(at);
      case LEFT -> new Left(step, number, of, at);
      case OPENED, MOVED, REFUSED, ASIDE, HELP ->
          number == 0 ? new Opened(at) : new Under(step, number, of, at);
    };
  }

  default Text label(Instant now) {
    return switch (this) {
      case Sent() -> Text.of("shares.state.sent");
      case Expired() -> Text.of("shares.state.expired");
      case Revoked(var at) -> Text.of("shares.state.revoked").with("at", at);
      case Opened(var since) ->
          Text.of("shares.state.opened").with("time", Span.said(Duration.between(since, now)));
      case Under(_, var number, var of, var since) ->
          Text.of("shares.state.under")
              .with("number", number)
              .with("of", of)
              .with("time", Span.said(Duration.between(since, now)));
      case Done(var at) -> Text.of("shares.state.done").with("at", at);
      case Left(_, var number, var of, var at) ->
          Text.of("shares.state.left").with("number", number).with("of", of).with("at", at);
    };
  }
}
