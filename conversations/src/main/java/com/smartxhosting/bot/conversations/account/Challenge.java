package com.smartxhosting.bot.conversations.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the codes of one chat, or of those sent to one address: the code under way, how
 * often wrong ones were tried, and how often codes were sent. All rules about codes are here.
 *
 * <p>Tries are counted in two of these, the chat's and the address's, so that neither many
 * addresses from one chat nor many chats at one address give more of them.
 *
 * @param key whose this is; holds no address
 * @param version counts the changes, so that of two at once only one is kept
 * @param code the code under way; only chats have one
 * @param wrong tries since the last lock
 * @param locks how often it was locked; each lock is longer than the one before
 * @param sent codes sent since {@code sentFrom}
 */
public record Challenge(
    String key,
    long version,
    Optional<Code> code,
    int wrong,
    int locks,
    Instant lastTry,
    Instant lockedUntil,
    int sent,
    Instant sentFrom,
    Instant lastSent) {

  /** How long a code can be used, and how long what it has proved stands afterwards. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  static final int TRIES = 5;
  static final int CODES_AN_HOUR = 5;
  static final Duration BETWEEN_CODES = Duration.ofMinutes(1);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration TRIES_FADE = Duration.ofDays(1);
  private static final Duration LOCKS_FADE = Duration.ofDays(7);
  private static final List<Duration> LOCKS =
      List.of(
          Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

  /**
   * A code on its way to its owner.
   *
   * @param address a keyed hash of whom it is for: of the address it was sent to, or of a visitor
   * @param hash a keyed hash of its digits
   * @param sentBy the attempt that sent it
   * @param usedBy the attempt that it was used in; empty while it was not
   */
  public record Code(String address, String hash, String sentBy, Instant until, String usedBy) {
    boolean used() {
      return !usedBy.isEmpty();
    }
  }

  /** What becomes of a code that was typed. */
  public sealed interface Verdict {
    record Right() implements Verdict {}

    /**
     * @param left how many tries are left
     */
    record Wrong(int left) implements Verdict {}

    /** No code is under way that could be right: none was sent here, it is too old, or was used. */
    record Stale() implements Verdict {}

    record Locked(Duration remaining) implements Verdict {}
  }

  /** What becomes of the wish for a code. */
  public enum Sending {
    NOW,
    /** One was sent a moment ago and can still be used. */
    JUST_SENT,
    /** Enough were sent within the hour. */
    TOO_MANY
  }

  /** A verdict, and what is to be remembered. */
  public record Judged(Challenge after, Verdict verdict) {}

  public static Challenge fresh(String key) {
    return new Challenge(
        key,
        0,
        Optional.empty(),
        0,
        0,
        Instant.EPOCH,
        Instant.EPOCH,
        0,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  /** When something last happened; long after that it may be forgotten. */
  public Instant touched() {
    var latest = lastTry.isAfter(lastSent) ? lastTry : lastSent;
    return lockedUntil.isAfter(latest) ? lockedUntil : latest;
  }

  /** How long it is still locked, if it is. */
  public Optional<Duration> locked(Instant now) {
    return lockedUntil.isAfter(now)
        ? Optional.of(Duration.between(now, lockedUntil))
        : Optional.empty();
  }

  /** As it lies in the store. */
  public Challenge withVersion(long stored) {
    return new Challenge(
        key, stored, code, wrong, locks, lastTry, lockedUntil, sent, sentFrom, lastSent);
  }

  // ---- sending

  public Sending maySend(Instant now) {
    if (lastSent.plus(BETWEEN_CODES).isAfter(now)) {
      return Sending.JUST_SENT;
    }
    return sentEnough(now) ? Sending.TOO_MANY : Sending.NOW;
  }

  /** Whether no more codes are given out within this hour. */
  public boolean sentEnough(Instant now) {
    return sentFrom.plus(HOUR).isAfter(now) && sent >= CODES_AN_HOUR;
  }

  /** Whether a code sent to this address can still be typed here. */
  public boolean awaits(String address, Instant now) {
    return open(address, now).isPresent();
  }

  /** A code was sent to this address. */
  public Challenge sending(Instant now) {
    boolean sameHour = sentFrom.plus(HOUR).isAfter(now);
    return new Challenge(
        key,
        version,
        code,
        wrong,
        locks,
        lastTry,
        lockedUntil,
        sameHour ? sent + 1 : 1,
        sameHour ? sentFrom : now,
        now);
  }

  /** A code was sent for this chat; an earlier one can no longer be used. */
  public Challenge sending(Code fresh, Instant now) {
    return sending(now).holding(Optional.of(fresh));
  }

  /** It could not be sent after all. */
  public Challenge unsent() {
    return new Challenge(
        key,
        version,
        Optional.empty(),
        wrong,
        locks,
        lastTry,
        lockedUntil,
        Math.max(0, sent - 1),
        sentFrom,
        Instant.EPOCH);
  }

  private Optional<Code> open(String address, Instant now) {
    return code.filter(
        each -> !each.used() && each.until().isAfter(now) && each.address().equals(address));
  }

  // ---- trying

  /**
   * Judges what was typed in a chat.
   *
   * @param attempt names this attempt; a repeat of it finds the code used by itself
   */
  public Judged judge(String address, String hash, String attempt, Instant now) {
    if (locked(now).isPresent()) {
      return new Judged(this, new Verdict.Locked(locked(now).get()));
    }
    var open = open(address, now);
    if (open.isEmpty()) {
      return new Judged(this, new Verdict.Stale());
    }
    if (MessageDigest.isEqual(bytes(open.get().hash()), bytes(hash))) {
      var used = new Code(address, "", open.get().sentBy(), now.plus(LIFE), attempt);
      return new Judged(holding(Optional.of(used)), new Verdict.Right());
    }
    return count(now);
  }

  /** Counts a try before it is known how it ends, so that many at once cannot get past the lock. */
  public Judged count(Instant now) {
    if (locked(now).isPresent()) {
      return new Judged(this, new Verdict.Locked(locked(now).get()));
    }
    int earlier = lastTry.plus(TRIES_FADE).isAfter(now) ? wrong : 0;
    int former = lastTry.plus(LOCKS_FADE).isAfter(now) ? locks : 0;
    if (earlier + 1 < TRIES) {
      return new Judged(
          tried(earlier + 1, former, now, lockedUntil), new Verdict.Wrong(TRIES - earlier - 1));
    }
    var lock = LOCKS.get(Math.min(former, LOCKS.size() - 1));
    return new Judged(
        tried(0, former + 1, now, now.plus(lock)).holding(Optional.empty()),
        new Verdict.Locked(lock));
  }

  /** Its owner has proved to be himself: what was counted is forgotten. */
  public Challenge cleared() {
    return new Challenge(
        key, version, code, 0, 0, Instant.EPOCH, Instant.EPOCH, sent, sentFrom, lastSent);
  }

  /** Whether a code sent to this address was typed here a moment ago. */
  public boolean proves(String address, Instant now) {
    return code.filter(
            each -> each.used() && each.until().isAfter(now) && each.address().equals(address))
        .isPresent();
  }

  /** Whether this attempt has used the code. */
  public boolean usedBy(String attempt) {
    return code.filter(each -> each.usedBy().equals(attempt)).isPresent();
  }

  /** Whether this attempt has stored the code. */
  public boolean sentBy(String attempt) {
    return code.filter(each -> each.sentBy().equals(attempt)).isPresent();
  }

  private Challenge tried(int times, int lockedTimes, Instant now, Instant until) {
    return new Challenge(
        key, version, code, times, lockedTimes, now, until, sent, sentFrom, lastSent);
  }

  private Challenge holding(Optional<Code> another) {
    return new Challenge(
        key, version, another, wrong, locks, lastTry, lockedUntil, sent, sentFrom, lastSent);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
