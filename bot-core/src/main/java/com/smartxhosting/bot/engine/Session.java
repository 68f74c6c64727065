package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * One conversation, ready to be stored: who holds it, the dialogs on top of each other and the
 * answers awaited.
 *
 * @param version counts the turns taken; the store's optimistic lock and part of every request's
 *     key
 * @param language the customer's choice, as a BCP 47 tag; empty for what his client speaks
 * @param notice a word above the present screen
 * @param misunderstood how often in a row we could make nothing of what he said
 * @param offers the buttons beside the notice
 * @param told how many turns have only put a word above the screen that stands; its buttons are
 *     those of a card from before as well
 */
public record Session(
    String id,
    long version,
    Actor actor,
    String language,
    List<Frame> stack,
    List<Request> awaited,
    Text notice,
    int misunderstood,
    List<Offer> offers,
    int told) {

  public Session {
    stack = List.copyOf(stack);
    awaited = List.copyOf(awaited);
    offers = List.copyOf(offers);
  }

  /**
   * A dialog under way.
   *
   * @param state where it stands, as JSON
   * @param waiting whether it asked for something on arriving there; Back never returns to such a
   *     place
   * @param past where the customer has had the word before, oldest first; what Back goes through
   * @param call the {@link com.smartxhosting.bot.dialog.Call} that opened it; none where a command
   *     did
   * @param held what goes on once this dialog, a gate, has been passed
   * @param leaf which part of a screen is shown that is too long for its channel, from 0
   * @param until when the place is given up
   */
  public record Frame(
      String id,
      String dialog,
      String state,
      boolean waiting,
      List<String> past,
      Optional<Stored> call,
      Optional<Held> held,
      int leaf,
      Optional<Instant> until) {
    public Frame {
      past = List.copyOf(past);
    }

    /** Whether another dialog, or a gate before one, has put it where it is. */
    boolean called() {
      return call.isPresent() || held.isPresent();
    }

    Frame standing(String place, boolean asking, List<String> earlier, Optional<Instant> lapse) {
      return new Frame(id, dialog, place, asking, earlier, call, held, 0, lapse);
    }

    Frame showing(int part) {
      return new Frame(id, dialog, state, waiting, past, call, held, part, until);
    }
  }

  /** What waits behind a gate, such as a proof of identity. */
  public sealed interface Held {
    /** A dialog that only a linked customer may hold. */
    record Enter(String dialog, Answers given, Optional<Stored> call) implements Held {}

    /**
     * A step of the dialog below whose effect is risky.
     *
     * @param state where the step leads
     * @param named whether the name of the thing has been typed
     */
    record Move(String state, List<Stored> asks, boolean named) implements Held {}
  }

  /**
   * Something asked for and not yet answered.
   *
   * @param key the same for every attempt, never used for another request
   * @param frame the dialog that waits for it
   * @param effect whether it changes something; otherwise it is a query
   */
  public record Request(String key, String frame, Stored ask, boolean effect) {}

  /** A value and the name of its type, as JSON. */
  public record Stored(String type, String json) {}

  public static Session fresh(Actor actor) {
    return new Session(
        actor.conversation(), 0, actor, "", List.of(), List.of(), Text.NONE, 0, List.of(), 0);
  }

  /** When the earliest of its places is given up. */
  public Optional<Instant> until() {
    return stack.stream().flatMap(frame -> frame.until().stream()).min(Instant::compareTo);
  }

  /** Whether a card of this turn has the buttons of the screen that stands. */
  boolean stands(String turn) {
    return LongStream.rangeClosed(version - told, version)
        .mapToObj(Machine::turnName)
        .anyMatch(turn::equals);
  }

  Session with(List<Frame> frames) {
    return new Session(
        id, version, actor, language, frames, awaited, notice, misunderstood, offers, told);
  }

  Session awaiting(List<Request> requests) {
    return new Session(
        id, version, actor, language, stack, requests, notice, misunderstood, offers, told);
  }

  Session withoutRequest(String key) {
    return awaiting(awaited.stream().filter(request -> !request.key().equals(key)).toList());
  }

  Session saying(Text word) {
    return new Session(
        id, version, actor, language, stack, awaited, word, misunderstood, offers, told);
  }

  Session misunderstood(int times) {
    return new Session(id, version, actor, language, stack, awaited, notice, times, offers, told);
  }

  Session as(Actor another) {
    return new Session(
        id, version, another, language, stack, awaited, notice, misunderstood, offers, told);
  }

  Session speaking(String tag) {
    return new Session(
        id, version, actor, tag, stack, awaited, notice, misunderstood, offers, told);
  }

  Session counted() {
    return new Session(
        id, version + 1, actor, language, stack, awaited, notice, misunderstood, offers, told);
  }
}
