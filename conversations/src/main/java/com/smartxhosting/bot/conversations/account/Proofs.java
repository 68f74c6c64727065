package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Challenge.Code;
import com.smartxhosting.bot.conversations.account.Challenge.Judged;
import com.smartxhosting.bot.conversations.account.Challenge.Sending;
import com.smartxhosting.bot.conversations.account.Challenge.Verdict;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Issues one-use codes and takes them back. Knows addresses only by their hashes, and nothing of
 * whom they belong to, so that all of them are treated alike.
 */
public final class Proofs {

  private final Challenges challenges;
  private final Codes codes;
  private final InstantSource clock;

  public Proofs(Challenges challenges, Codes codes, InstantSource clock) {
    this.challenges = challenges;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * Makes a code for this chat and this address.
   *
   * @return the code to send, or none when one was sent a moment ago that is still good
   */
  Outcome<Optional<Secret>> issue(Attempt attempt, EmailAddress address) {
    var now = clock.instant();
    var chat = challenges.find(chatKey(attempt.actor()));
    var mailbox = challenges.find(claimantKey(address));
    var locked = chat.locked(now).or(() -> mailbox.locked(now));
    if (locked.isPresent()) {
      return Outcome.refused(locked(locked.get()));
    }
    boolean again = chat.sentBy(attempt.key()); // interrupted; the mail may not have gone
    if (!again && mailbox.maySend(now) == Sending.JUST_SENT) {
      return chat.awaits(codes.name(address), now)
          ? Outcome.ok(Optional.empty())
          : Outcome.refused(Text.of("account.code.wait"));
    }
    if (!again
        && (chat.maySend(now) == Sending.TOO_MANY || mailbox.maySend(now) == Sending.TOO_MANY)) {
      return Outcome.refused(Text.of("account.code.too-many"));
    }
    var digits = codes.fresh();
    var code = code(attempt.actor(), address, digits, attempt.key(), now);
    // the chat's first: it knows an interrupted attempt again, which then is not told to wait
    change(chatKey(attempt.actor()), each -> each.sending(code, now));
    change(claimantKey(address), each -> each.sending(now));
    return Outcome.ok(Optional.of(digits));
  }

  /**
   * Makes a code for this chat that is shown on a page, to whoever has just logged in there. It
   * waits for no minute to pass, as mails do, but is counted among the codes of the chat.
   *
   * @param login names the login that it is made for
   */
  public Outcome<Secret> show(Actor chat, Visitor visitor, String login) {
    var now = clock.instant();
    var before = challenges.find(chatKey(chat));
    var locked = before.locked(now).or(() -> challenges.find(claimantKey(visitor)).locked(now));
    if (locked.isPresent()) {
      return Outcome.refused(locked(locked.get()));
    }
    if (before.sentEnough(now)) {
      return Outcome.refused(Text.of("account.code.too-many"));
    }
    var digits = codes.fresh();
    var code = code(chat, visitor, digits, login, now);
    change(chatKey(chat), each -> each.sending(code, now));
    return Outcome.ok(digits);
  }

  private Code code(Actor chat, Claimant claimant, Secret digits, String sentBy, Instant now) {
    return new Code(
        codes.name(claimant),
        codes.hash(chat.conversation(), claimant, digits),
        sentBy,
        now.plus(Challenge.LIFE),
        "");
  }

  /** The code could not be sent, so that another may be asked for at once. */
  void withdraw(Attempt attempt, EmailAddress address) {
    change(claimantKey(address), Challenge::unsent);
    change(chatKey(attempt.actor()), Challenge::unsent);
  }

  /** Takes what was typed: done when it was the code, refused with the reason otherwise. */
  Outcome<Boolean> take(Attempt attempt, Claimant claimant, Secret typed) {
    var name = codes.name(claimant);
    var hash = codes.hash(attempt.actor().conversation(), claimant, typed);
    var chat = challenges.find(chatKey(attempt.actor()));
    if (chat.locked(clock.instant()).isEmpty() && !chat.awaits(name, clock.instant())) {
      return refused(new Verdict.Stale());
    }
    var counted = judge(claimantKey(claimant), each -> each.count(clock.instant()));
    if (counted.before().locked(clock.instant()).isPresent()) {
      return refused(counted.verdict());
    }
    var judged =
        judge(
            chatKey(attempt.actor()),
            each -> each.judge(name, hash, attempt.key(), clock.instant()));
    return switch (judged.verdict()) {
      case Verdict.Right() -> {
        change(claimantKey(claimant), Challenge::cleared);
        yield Outcome.ok(true);
      }
      case Verdict.Wrong wrong -> refused(stricter(wrong, counted.verdict()));
      case Verdict.Stale stale -> refused(stale);
      case Verdict.Locked locked -> refused(locked);
    };
  }

  /** Whether he has proved in this chat, a moment ago, to be himself. */
  boolean proven(Actor actor, Claimant claimant) {
    return challenges.find(chatKey(actor)).proves(codes.name(claimant), clock.instant());
  }

  /** Whether an earlier try at this attempt has used the code. */
  boolean usedBy(Attempt attempt) {
    return challenges.find(chatKey(attempt.actor())).usedBy(attempt.key());
  }

  private static Verdict stricter(Verdict.Wrong here, Verdict there) {
    return switch (there) {
      case Verdict.Wrong(var left) when left < here.left() -> there;
      case Verdict.Wrong _, Verdict.Right _, Verdict.Stale _ -> here;
      case Verdict.Locked _ -> there;
    };
  }

  private static Outcome<Boolean> refused(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Right() -> Outcome.ok(true);
      case Verdict.Wrong(var left) ->
          Outcome.refused(Text.of("account.code.wrong").with("left", left));
      case Verdict.Stale() -> Outcome.refused(Text.of("account.code.stale"));
      case Verdict.Locked(var remaining) -> Outcome.refused(locked(remaining));
    };
  }

  private static Text locked(Duration remaining) {
    long minutes = Math.max(1, remaining.plusSeconds(59).toMinutes());
    return minutes <= 90
        ? Text.of("account.code.locked.minutes").with("minutes", minutes)
        : Text.of("account.code.locked.hours").with("hours", Math.ceilDiv(minutes, 60));
  }

  private String claimantKey(Claimant claimant) {
    return "address:" + codes.name(claimant);
  }

  private static String chatKey(Actor actor) {
    return "chat:" + actor.conversation();
  }

  private record Ruling(Challenge before, Verdict verdict) {}

  private Ruling judge(String key, Function<Challenge, Judged> rule) {
    while (true) {
      var before = challenges.find(key);
      var judged = rule.apply(before);
      if (judged.after().equals(before) || challenges.save(judged.after())) {
        return new Ruling(before, judged.verdict());
      }
    }
  }

  private void change(String key, Function<Challenge, Challenge> rule) {
    while (!challenges.save(rule.apply(challenges.find(key)))) {
      Thread.onSpinWait();
    }
  }
}
