package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.adapters.web.Holders.Holder;
import com.smartxhosting.bot.adapters.web.VisitDesk.Standing.Dead;
import com.smartxhosting.bot.adapters.web.VisitDesk.Standing.Good;
import com.smartxhosting.bot.adapters.web.Visits.StoredVisit;
import com.smartxhosting.bot.conversations.account.Proofs;
import com.smartxhosting.bot.conversations.account.Visitor;
import com.smartxhosting.bot.conversations.account.WebLogin;
import com.smartxhosting.bot.conversations.account.WebLogin.Round;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends browsers to the login of the company's website, and gives those that come back a code for
 * the chat in which it was asked for. Knows no HTTP.
 */
public final class VisitDesk {

  /** How long somebody may take to log in. */
  static final Duration ROUND = Duration.ofMinutes(10);

  private final Visits visits;
  private final Passes passes;
  private final Holders holders;
  private final WebLogin website;
  private final Proofs proofs;
  private final Supplier<PublicAddress> address;
  private final InstantSource clock;

  /**
   * @param address {@link WebServer#address}
   */
  public VisitDesk(
      Visits visits,
      Passes passes,
      Holders holders,
      WebLogin website,
      Proofs proofs,
      Supplier<PublicAddress> address,
      InstantSource clock) {
    this.visits = visits;
    this.passes = passes;
    this.holders = holders;
    this.website = website;
    this.proofs = proofs;
    this.address = address;
    this.clock = clock;
  }

  /** What a link is worth. */
  sealed interface Standing {

    /**
     * It works.
     *
     * @param left for how long
     */
    record Good(StoredVisit visit, Holder holder, Duration left) implements Standing {}

    /** It does not work, or no more. */
    enum Dead implements Standing {
      USED,
      EXPIRED,
      UNKNOWN
    }
  }

  /** What pressing the button has brought about. */
  sealed interface Departure {

    /**
     * @param cookie for the browser to keep until it comes back
     * @param entrance where it goes
     */
    record To(Secret cookie, Secret entrance) implements Departure {}

    /** Nobody can log in there now. */
    record Stuck(Outcome<Secret> why, Holder holder) implements Departure {}

    record TurnedAway(Dead link) implements Departure {}
  }

  /** What becomes of a browser that comes back. */
  sealed interface Return {

    /** Somebody has logged in; the code for the chat is the answer. */
    record Greeted(Outcome<Secret> code, Holder holder) implements Return {}

    /** He has not logged in, or not let us know who he is. */
    record Declined(Holder holder) implements Return {}

    /** It has not left here, not so lately, or is back already. */
    record Stray() implements Return {}
  }

  /** Looks, and changes nothing: whoever previews a link must not use it up. */
  Standing look(String token) {
    return Tokens.plausible(token)
        ? visits.find(passes.nameOfLink(token)).map(this::standing).orElse(Dead.UNKNOWN)
        : Dead.UNKNOWN;
  }

  private Standing standing(StoredVisit visit) {
    var left = Duration.between(clock.instant(), visit.until());
    if (visit.used().isPresent()) {
      return Dead.USED;
    }
    if (!left.isPositive()) {
      return Dead.EXPIRED;
    }
    return holders
        .of(visit.conversation())
        .<Standing>map(holder -> new Good(visit, holder, left))
        .orElse(Dead.UNKNOWN);
  }

  /** May be done again by the same link until somebody has logged in; then it is used up. */
  Departure leave(String token) {
    return switch (look(token)) {
      case Dead dead -> new Departure.TurnedAway(dead);
      case Good good -> leave(good);
    };
  }

  private Departure leave(Good good) {
    var cookie = passes.cookie();
    var round = round(cookie);
    var found = website.entrance(round);
    if (!(found instanceof Outcome.Ok<Secret>(var entrance))) {
      return new Departure.Stuck(found, good.holder());
    }
    var now = clock.instant();
    return visits.leave(good.visit().name(), passes.nameOf(round), now, now.plus(ROUND))
        ? new Departure.To(cookie, entrance)
        : new Departure.TurnedAway(Dead.USED);
  }

  private Round round(Secret cookie) {
    return passes.round(cookie, VisitLinks.back(address.get()));
  }

  /**
   * Takes a browser back.
   *
   * @param cookie which shows that it is the one that has left
   * @param proof empty when nobody has logged in
   */
  Return comeBack(Secret cookie, String state, Optional<Secret> proof) {
    var round = round(cookie);
    if (!Passes.same(round.state(), state)) {
      return new Return.Stray();
    }
    return visits
        .comeBack(passes.nameOf(round), clock.instant())
        .flatMap(
            visit ->
                holders.of(visit.conversation()).map(holder -> back(visit, holder, round, proof)))
        .orElseGet(Return.Stray::new);
  }

  private Return back(StoredVisit visit, Holder holder, Round round, Optional<Secret> proof) {
    return proof
        .<Return>map(
            brought ->
                new Return.Greeted(
                    website
                        .visitor(round, brought)
                        .flatMap(visitor -> greet(visit, holder, visitor)),
                    holder))
        .orElseGet(() -> new Return.Declined(holder));
  }

  private Outcome<Secret> greet(StoredVisit visit, Holder holder, Visitor visitor) {
    return website
        .accounts(visitor)
        .flatMap(
            owned -> {
              if (owned.isEmpty()) {
                return Outcome.refused(Text.of("account.website.no-account"));
              }
              return visits.arrive(visit.name(), visitor, clock.instant())
                  ? proofs.show(holder.actor(), visitor, visit.name())
                  : Outcome.refused(Text.of("web.visit.replaced"));
            });
  }
}
