package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Handlers.OfEffect;
import com.smartxhosting.bot.engine.StoreUnavailable;
import com.smartxhosting.bot.form.Answers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins a watch with an effect whose end shows only later. It is begun before the effect is
 * carried out, so that no crash loses it, and given up when nothing was changed.
 */
public final class Watching {

  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

  private final Watches watches;
  private final InstantSource clock;

  /**
   * What shall be watched.
   *
   * @param first how long until the first look
   */
  public record Subject(Topic topic, Answers about, Duration first) {
    private boolean is(Watch watch) {
      return watch.topic() == topic && watch.about().equals(about);
    }
  }

  public Watching(Watches watches, InstantSource clock) {
    this.watches = watches;
    this.clock = clock;
  }

  /**
   * @param subjects what an effect is followed by; none for one with nothing to wait for
   */
  public <T, E extends Effect<T, ?>> OfEffect<T, E> after(
      OfEffect<T, E> handler, Function<E, List<Subject>> subjects) {
    return (effect, attempt) -> {
      var what = subjects.apply(effect);
      for (int i = 0; i < what.size(); i++) {
        begin(what.get(i), id(attempt, i), attempt.actor());
      }
      var outcome = handler.carryOut(effect, attempt);
      if (outcome instanceof Outcome.Refused<T> || outcome instanceof Outcome.Failed<T>) {
        for (int i = 0; i < what.size(); i++) {
          var id = id(attempt, i);
          dutifully(() -> watches.end(id));
        }
      }
      return outcome;
    };
  }

  /**
   * As {@link #after}, for what may be asked again while it is waited for: the last asking alone is
   * watched, so that its end is told once.
   *
   * @param settled whether an answer says all there is to say, and leaves nothing to watch
   */
  public <T, E extends Effect<T, ?>> OfEffect<T, E> afterAsking(
      OfEffect<T, E> handler, Function<E, List<Subject>> subjects, Predicate<T> settled) {
    var watched = after(handler, subjects);
    return (effect, attempt) -> {
      var outcome = watched.carryOut(effect, attempt);
      switch (outcome) {
        case Outcome.Ok<T>(var answer) when settled.test(answer) ->
            endOver(subjects.apply(effect), attempt, _ -> true);
        case Outcome.Ok<T> _, Outcome.Unknown<T> _ ->
            endOver(subjects.apply(effect), attempt, watch -> !begunBy(attempt, watch));
        case Outcome.Refused<T> _, Outcome.Failed<T> _ -> {}
      }
      return outcome;
    };
  }

  private void endOver(List<Subject> subjects, Attempt attempt, Predicate<Watch> which) {
    attempt
        .actor()
        .customer()
        .ifPresent(
            customer ->
                dutifully(
                    () ->
                        watches.of(customer.id()).stream()
                            .filter(watch -> subjects.stream().anyMatch(each -> each.is(watch)))
                            .filter(which)
                            .forEach(watch -> watches.end(watch.id()))));
  }

  private static boolean begunBy(Attempt attempt, Watch watch) {
    return watch.id().startsWith(attempt.key() + "/");
  }

  private static String id(Attempt attempt, int subject) {
    return attempt.key() + "/" + subject;
  }

  private void begin(Subject subject, String id, Actor actor) {
    actor
        .customer()
        .ifPresent(
            customer -> {
              var now = clock.instant();
              dutifully(
                  () ->
                      watches.begin(
                          new Watch(
                              id,
                              subject.topic(),
                              customer,
                              actor.conversation(),
                              subject.about(),
                              now,
                              now.plus(subject.first()),
                              0,
                              List.of())));
            });
  }

  /** What the customer asked for is not left undone because nobody can watch it. */
  private static void dutifully(Runnable work) {
    try {
      work.run();
    } catch (StoreUnavailable e) {
      LOG.warn("A watch could not be stored, and the effect goes on without", e);
    }
  }
}
