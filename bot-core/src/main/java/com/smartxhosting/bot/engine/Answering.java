package com.smartxhosting.bot.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has queries answered. Equal questions of one customer share an answer for some seconds; whatever
 * he changes drops all of his.
 */
final class Answering {

  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final int CUSTOMERS = 10_000;

  /** A question and where it was asked: a page of a list is as long as its channel's menus. */
  private record Asked(Query<?, ?> query, String channel) {}

  private final Handlers handlers;
  private final Cache<String, Map<Asked, CompletableFuture<Outcome<?>>>> answers =
      Caffeine.newBuilder().maximumSize(CUSTOMERS).expireAfterWrite(FRESH).build();

  Answering(Handlers handlers) {
    this.handlers = handlers;
  }

  /**
   * Asks on a thread of its own, or finds the answer that is there. Never fails: trouble is an
   * outcome.
   */
  CompletableFuture<Outcome<?>> ask(Query<?, ?> query, Actor asking) {
    try {
      return admitted(query, handlers.admitted(asking));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(failed(query, e));
    }
  }

  private CompletableFuture<Outcome<?>> admitted(Query<?, ?> query, Actor actor) {
    if (!query.cacheable()) {
      return fresh(query, actor);
    }
    var known = answers.get(whose(actor), _ -> new ConcurrentHashMap<>());
    var asked = new Asked(query, actor.channel());
    var answer = known.computeIfAbsent(asked, _ -> fresh(query, actor));
    answer.thenAccept(
        outcome -> {
          if (!(outcome instanceof Outcome.Ok<?>)) {
            known.remove(asked, answer);
          }
        });
    return answer;
  }

  /** Something of the actor's has changed, or may have. */
  void forget(Actor actor) {
    answers.invalidate(whose(actor));
  }

  private static String whose(Actor actor) {
    return actor.customer().map(Customer::id).orElseGet(actor::conversation);
  }

  private CompletableFuture<Outcome<?>> fresh(Query<?, ?> query, Actor actor) {
    var answer = new CompletableFuture<Outcome<?>>();
    Thread.ofVirtual().name("query").start(() -> answer.complete(answered(query, actor)));
    return answer;
  }

  private <T> Outcome<T> answered(Query<T, ?> query, Actor actor) {
    try {
      return handlers.of(query).answer(query, actor);
    } catch (RuntimeException e) {
      return failed(query, e);
    }
  }

  private static <T> Outcome<T> failed(Query<T, ?> query, RuntimeException e) {
    return new Outcome.Failed<>(
        Incident.log(LOG, "A query failed: " + query.getClass().getName(), e));
  }
}
