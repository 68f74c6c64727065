package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Who answers which query and carries out which effect. */
public final class Handlers {

  /** Answers one kind of query for an actor. */
  @FunctionalInterface
  public interface OfQuery<T, Q extends Query<T, ?>> {
    Outcome<T> answer(Q query, Actor actor);
  }

  /**
   * Carries out one kind of effect. The only place of a conversation where the world is changed.
   */
  @FunctionalInterface
  public interface OfEffect<T, E extends Effect<T, ?>> {
    Outcome<T> carryOut(E effect, Attempt attempt);
  }

  /** Looks whether an earlier attempt was carried out, before the effect is tried again. */
  @FunctionalInterface
  public interface LookUp<T, E extends Effect<T, ?>> {
    Trace<T> find(E effect, Attempt attempt);
  }

  /** Looks at every change before it is carried out. */
  @FunctionalInterface
  public interface Barrier {
    /** Why the actor must not do this now, or an empty text. */
    Text against(Effect<?, ?> effect, Actor actor);
  }

  record Carrying(OfEffect<?, ?> handler, LookUp<?, ?> lookUp) {}

  private final Map<Class<?>, OfQuery<?, ?>> queries = new HashMap<>();
  private final Map<Class<?>, Carrying> effects = new HashMap<>();
  private UnaryOperator<Actor> door = UnaryOperator.identity();
  private Barrier barrier = (_, _) -> Text.NONE;
  private final List<Witness> witnesses = new ArrayList<>();

  public <T, Q extends Query<T, ?>> Handlers query(Class<Q> type, OfQuery<T, Q> handler) {
    once(queries.put(type, handler), type);
    return this;
  }

  /**
   * @param lookUp finds what an interrupted attempt has done; an effect whose traces cannot be
   *     found ends as {@link Outcome.Unknown}
   */
  public <T, E extends Effect<T, ?>> Handlers effect(
      Class<E> type, OfEffect<T, E> handler, LookUp<T, E> lookUp) {
    once(effects.put(type, new Carrying(admitting(handler), lookUp)), type);
    return this;
  }

  /**
   * An effect that may simply be carried out again, since doing it twice is doing it once. When an
   * attempt has no clear end, the next one is its look-up.
   */
  public <T, E extends Effect<T, ?>> Handlers repeatable(Class<E> type, OfEffect<T, E> handler) {
    var again = admitting(handler);
    return effect(type, handler, (effect, attempt) -> traceOf(again.carryOut(effect, attempt)));
  }

  private static <T> Trace<T> traceOf(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Ok<T>(var value) -> Trace.found(value);
      case Outcome.Refused<T> _, Outcome.Failed<T> _ -> Trace.missing();
      case Outcome.Unknown<T> _ -> Trace.unclear();
    };
  }

  /**
   * Has every actor looked at before anything is asked or carried out for him: his conversation may
   * not have heard yet that an account was taken from him. What an attempt has done is looked up
   * for whoever made it.
   *
   * @param door gives the actor as he is to be served; the same, or one who may do less
   */
  public Handlers behind(UnaryOperator<Actor> door) {
    this.door = door;
    return this;
  }

  /**
   * Refuses changes with the reason that the barrier gives, whichever dialog has asked for them.
   * What an interrupted attempt has done is looked up all the same.
   */
  public Handlers barring(Barrier barrier) {
    this.barrier = barrier;
    return this;
  }

  /** Tells somebody, beside those named before, how every effect has ended. */
  public Handlers witnessedBy(Witness witness) {
    witnesses.add(witness);
    return this;
  }

  List<Witness> witnesses() {
    return witnesses;
  }

  Actor admitted(Actor actor) {
    return door.apply(actor);
  }

  private <T, E extends Effect<T, ?>> OfEffect<T, E> admitting(OfEffect<T, E> handler) {
    return (effect, attempt) -> {
      var admitted = attempt.by(admitted(attempt.actor()));
      var why = barrier.against(effect, admitted.actor());
      return why.isEmpty() ? handler.carryOut(effect, admitted) : Outcome.refused(why);
    };
  }

  /** Everything both know. */
  public Handlers and(Handlers others) {
    others.queries.forEach((type, handler) -> once(queries.put(type, handler), type));
    others.effects.forEach((type, handler) -> once(effects.put(type, handler), type));
    return this;
  }

  /** Fails when a dialog asks for something nobody here does. Called once, at start-up. */
  public Handlers covering(List<Dialog<?, ?, ?, ?>> dialogs) {
    for (var dialog : dialogs) {
      for (var type : dialog.asks()) {
        if (!Call.class.isAssignableFrom(type) && !handles(type)) {
          throw new IllegalStateException(
              "Dialog '%s' asks for %s, but no handler is wired for it. Add .%s(%s.class, …) where the handlers are put together."
                  .formatted(
                      dialog.id().name(),
                      type.getName(),
                      Query.class.isAssignableFrom(type) ? "query" : "effect",
                      type.getSimpleName()));
        }
      }
    }
    return this;
  }

  private boolean handles(Class<? extends Ask<?, ?>> type) {
    return queries.containsKey(type) || effects.containsKey(type);
  }

  private static void once(@org.jspecify.annotations.Nullable Object former, Class<?> type) {
    if (former != null) {
      throw new IllegalStateException(
          "Two handlers are wired for %s. Keep one.".formatted(type.getName()));
    }
  }

  @SuppressWarnings("unchecked") // each handler was registered under the class it handles
  <T, Q extends Query<T, ?>> OfQuery<T, Q> of(Query<T, ?> query) {
    return (OfQuery<T, Q>) wired(queries.get(query.getClass()), query);
  }

  @SuppressWarnings("unchecked") // as above
  <T, E extends Effect<T, ?>> OfEffect<T, E> of(Effect<T, ?> effect) {
    return (OfEffect<T, E>) wired(effects.get(effect.getClass()), effect).handler();
  }

  @SuppressWarnings("unchecked") // as above
  <T, E extends Effect<T, ?>> LookUp<T, E> lookUp(Effect<T, ?> effect) {
    return (LookUp<T, E>) wired(effects.get(effect.getClass()), effect).lookUp();
  }

  private static <V> V wired(@org.jspecify.annotations.Nullable V handler, Object ask) {
    if (handler == null) {
      throw new IllegalStateException("No handler is wired for " + ask.getClass().getName());
    }
    return handler;
  }
}
