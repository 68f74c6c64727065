package com.smartxhosting.bot.dialog;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation as a value: how it starts, what it shows and how it moves.
 *
 * <p>Every method is pure: no I/O, no clock, no randomness. What a dialog wants from the outside it
 * asks for in a {@link Step}, and the answer comes back as a message.
 *
 * @param <I> what the dialog is started with
 * @param <S> where it stands; a sealed interface of records, stored as JSON between turns
 * @param <M> what can happen to it; a sealed interface of records, never stored
 * @param <R> what it returns to whoever started it
 */
public interface Dialog<I, S, M, R> {

  DialogId<I, R> id();

  /** The type to read a stored state back as. */
  Class<S> stateType();

  /** The kinds of {@link Ask} this dialog makes, so that a missing handler is found at start-up. */
  Set<Class<? extends Ask<?, M>>> asks();

  Step<S, M, R> start(I input);

  Screen<M> view(S state);

  Step<S, M, R> update(S state, M message);

  /** Whether only a linked customer may hold this dialog; a stranger is asked to link first. */
  default boolean needsCustomer() {
    return true;
  }

  /** Whether something of the customer's would be lost here, so that a digression keeps it. */
  default boolean worthKeeping(S state) {
    return false;
  }

  /**
   * What the customer has settled on here, by the names with which the dialog may be begun, for
   * whoever has called it; never secrets.
   */
  default Map<String, String> answered(S state) {
    return Map.of();
  }

  /** Where this is, for whoever follows the customer through it. */
  default Place place(S state) {
    return Place.ANYWHERE;
  }

  /**
   * Why nothing that the customer does is heard here now, neither answers nor commands; empty where
   * it is heard. Only what comes from elsewhere leads on from such a place.
   */
  default Text unheard(S state) {
    return Text.NONE;
  }

  /** How long this place may be left alone; empty for as long as the conversation lives. */
  default Optional<Duration> lifetime(S state) {
    return Optional.empty();
  }

  /** Where to go when the lifetime has passed. */
  default Step<S, M, R> expired(S state) {
    return Step.leave();
  }

  /** Where to go when what is shown here may have been changed by an undo beside it. */
  default Step<S, M, R> again(S state) {
    return Step.stay();
  }

  /**
   * Where to go when somebody who is on a {@link Followed} way begins it once more with this. What
   * it has opened is left, unless it stays.
   */
  default Step<S, M, R> begunAgain(S state, I given) {
    return Step.stay();
  }

  /**
   * Makes a state readable that an earlier version stored; called only when it cannot be read as it
   * is.
   */
  default JsonNode upgrade(JsonNode stored) {
    return stored;
  }
}
