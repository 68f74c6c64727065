package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Settlement.Reversal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has stored requests seen to, each on a thread of its own. Trouble is an outcome, never an error.
 */
final class Errands {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final Machine machine;
  private final Answering answering;
  private final Carrying carrying;

  Errands(Machine machine, Answering answering, Carrying carrying) {
    this.machine = machine;
    this.answering = answering;
    this.carrying = carrying;
  }

  /**
   * @throws UnreadableState when an earlier version has asked for something that this one does not
   *     know
   */
  CompletableFuture<Settlement> ask(Request request, Actor actor) {
    if (!(machine.ask(request) instanceof Query<?, ?> query)) {
      throw new IllegalStateException("Not a query: " + request.ask().type());
    }
    return answering.ask(query, actor).thenApply(outcome -> new Settlement(request, outcome));
  }

  /**
   * @param number which attempt this is; from the second on, the first step is a look at the back
   *     end
   * @throws UnreadableState when an earlier version has asked for something that this one does not
   *     know
   */
  CompletableFuture<Settlement> carryOut(Request request, Actor actor, int number) {
    if (!(machine.ask(request) instanceof Effect<?, ?> effect)) {
      throw new IllegalStateException("Not an effect: " + request.ask().type());
    }
    var end = new CompletableFuture<Settlement>();
    var attempt = new Attempt(request.key(), number, actor);
    Thread.ofVirtual().name("effect").start(() -> carryOut(request, effect, attempt, end));
    return end;
  }

  private <T> void carryOut(
      Request request, Effect<T, ?> effect, Attempt attempt, CompletableFuture<Settlement> end) {
    try {
      Outcome<T> outcome = carrying.carryOut(effect, attempt);
      answering.forget(attempt.actor());
      var consequences =
          outcome instanceof Outcome.Ok<T> ? attempt.consequences() : List.<Input.Consequence>of();
      end.complete(new Settlement(request, outcome, consequences, Reversal.of(effect, outcome)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the process ends; the next one looks what became of it
    } catch (RuntimeException | Error e) {
      var reference = Incident.log(LOG, "An effect broke off: " + request.ask().type(), e);
      end.complete(new Settlement(request, new Outcome.Unknown<>(reference)));
    }
  }
}
