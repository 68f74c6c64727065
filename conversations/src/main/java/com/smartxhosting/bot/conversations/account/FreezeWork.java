package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.account.FreezeDialog.Freeze;
import com.smartxhosting.bot.conversations.account.FreezeDialog.Lift;
import com.smartxhosting.bot.conversations.account.FreezeDialog.LoadFreeze;
import com.smartxhosting.bot.conversations.account.VerifyDialog.SendProof;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Freezes accounts, keeps changes from those that are frozen, and lifts it for their owners. */
public final class FreezeWork {

  private final Freezes freezes;
  private final Alarms alarms;
  private final InstantSource clock;

  public FreezeWork(Freezes freezes, Alarms alarms, InstantSource clock) {
    this.freezes = freezes;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Why this must not be done for him now, or an empty text. */
  public Text against(Effect<?, ?> effect, Actor actor) {
    if (effect.evenFrozen() || since(actor).isEmpty()) {
      return Text.NONE;
    }
    return Text.of(
        effect instanceof SendProof ? "account.freeze.unasked" : "account.freeze.refused");
  }

  public Outcome<Optional<Instant>> standing(LoadFreeze query, Actor actor) {
    return Outcome.ok(since(actor));
  }

  private Optional<Instant> since(Actor actor) {
    return actor.customer().map(Customer::id).flatMap(freezes::since);
  }

  /** May be carried out again: what is frozen stays so, and the others hear of it twice. */
  public Outcome<Instant> freeze(Freeze effect, Attempt attempt) {
    var actor = attempt.actor();
    if (actor.customer().isEmpty()) {
      return Outcome.refused(Text.of("account.freeze.nobody"));
    }
    freezes.freeze(actor.customer().get().id(), clock.instant());
    alarms.frozen(actor);
    return Outcome.ok(since(actor).orElseGet(clock::instant));
  }

  /** A proof from before the account was frozen may be that of whom it was frozen against. */
  public Outcome<Boolean> lift(Lift effect, Attempt attempt) {
    var actor = attempt.actor();
    var since = since(actor);
    if (since.isPresent() && !actor.verified().isAfter(since.get())) {
      return Outcome.refused(Text.of("account.freeze.unproven"));
    }
    actor.customer().map(Customer::id).ifPresent(freezes::lift);
    if (since.isPresent()) {
      alarms.lifted(actor);
    }
    return Outcome.ok(true);
  }
}
