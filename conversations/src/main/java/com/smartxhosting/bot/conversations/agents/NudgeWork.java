package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Link;
import com.smartxhosting.bot.conversations.account.Links;
import com.smartxhosting.bot.conversations.agents.Custody.Held;
import com.smartxhosting.bot.conversations.agents.ShareList.Nudge;
import com.smartxhosting.bot.conversations.agents.ShareList.Nudged;
import com.smartxhosting.bot.conversations.guidance.OpenShare;
import com.smartxhosting.bot.conversations.guidance.Run;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.ShareToken;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.conversations.notices.Kind;
import com.smartxhosting.bot.conversations.notices.Notice;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.conversations.notices.WaitingNotices;
import com.smartxhosting.bot.conversations.notices.Wishes;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.engine.Trace;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.flow.FlowDialog;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.flow.Walk;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Asks a customer once whether he would like to go on: where he stands, or with what he has not
 * begun. Nothing is done for him.
 */
public final class NudgeWork {

  private final Custody custody;
  private final Shares shares;
  private final Trails trails;
  private final Naming naming;
  private final Links links;
  private final Reach reach;
  private final WaitingNotices waiting;
  private final Wishes.Book wishes;
  private final InstantSource clock;
  private final ZoneId zone;
  private final RandomGenerator chance;

  /**
   * Who would be asked.
   *
   * @param name by which it is remembered that he was
   * @param chat where he began; empty for any of his
   * @param since when he did something last, or we did
   */
  private record Whom(
      String name, String customer, String chat, Instant since, Optional<Run> run) {}

  /**
   * @param zone that of customers who have named none
   * @param chance must not be guessable, as {@link java.security.SecureRandom}
   */
  public NudgeWork(
      Staff staff,
      Shares shares,
      Flows flows,
      Trails trails,
      Links links,
      Reach reach,
      WaitingNotices waiting,
      Wishes.Book wishes,
      InstantSource clock,
      ZoneId zone,
      RandomGenerator chance) {
    this.custody = new Custody(staff, shares);
    this.shares = shares;
    this.trails = trails;
    this.naming = new Naming(flows);
    this.links = links;
    this.reach = reach;
    this.waiting = waiting;
    this.wishes = wishes;
    this.clock = clock;
    this.zone = zone;
    this.chance = chance;
  }

  /** Whether there is anybody to ask, who was not asked yet. */
  boolean possible(Share share) {
    return whom(share).filter(whom -> waiting.addedAt(whom.name()).isEmpty()).isPresent();
  }

  /** When the last one was asked. */
  Optional<Instant> at(Share share) {
    return whom(share).flatMap(whom -> waiting.addedAt(whom.name()));
  }

  private Optional<Whom> whom(Share share) {
    if (share.revoked().isPresent()) {
      return Optional.empty();
    }
    var runs = shares.runs(share.id());
    if (!runs.isEmpty()) {
      return underWay(runs.getLast());
    }
    return share.until().isAfter(clock.instant())
        ? share
            .recipient()
            .map(
                customer ->
                    new Whom(
                        "nudge/" + share.id(), customer.id(), "", share.made(), Optional.empty()))
        : Optional.empty();
  }

  private Optional<Whom> underWay(Run run) {
    var trail = trails.of(run.id());
    if (!trail.isEmpty() && !isUnderWay(Standing.of(trail))) {
      return Optional.empty();
    }
    var since = trail.isEmpty() ? run.begun() : trail.getLast().at();
    return Optional.of(
        new Whom("nudge/" + run.id(), run.customer(), run.conversation(), since, Optional.of(run)));
  }

  private static boolean isUnderWay(Standing standing) {
    return switch (standing) {
      case Standing.Opened _, Standing.Under _ -> true;
      case Standing.Sent _,
          Standing.Expired _,
          Standing.Revoked _,
          Standing.Done _,
          Standing.Left _ ->
          false;
    };
  }

  public Outcome<Nudged> nudge(Nudge effect, Attempt attempt) {
    return custody.of(attempt.actor(), effect.share()).flatMap(this::nudge);
  }

  private Outcome<Nudged> nudge(Held held) {
    var found = whom(held.share());
    if (found.isEmpty()) {
      return Outcome.refused(Text.of("shares.nudge.nobody"));
    }
    var whom = found.get();
    var chat = chat(whom);
    if (chat.isEmpty()) {
      return Outcome.refused(Text.of("shares.nudge.unlinked"));
    }
    if (reach.chat(whom.customer(), chat.get(), whom.since()).isEmpty()) {
      return Outcome.refused(Text.of("shares.nudge.unwanted"));
    }
    var now = clock.instant();
    boolean quiet = wishes.of(whom.customer()).quietAt(now, zone);
    return waiting.addOnce(notice(held, whom, chat.get(), now))
        ? Outcome.ok(quiet ? Nudged.AFTER_QUIET_HOURS : Nudged.NOW)
        : Outcome.refused(Text.of("shares.nudge.before"));
  }

  /** The chat in which he began, as long as it is his; otherwise any of his. */
  private Optional<String> chat(Whom whom) {
    return whom.run().isPresent()
        ? Optional.of(whom.chat()).filter(chat -> isHis(chat, whom.customer()))
        : links.ofCustomer(whom.customer()).stream().findFirst().map(NudgeWork::conversation);
  }

  private boolean isHis(String chat, String customer) {
    return links
        .of(Actor.of(chat))
        .filter(link -> link.customer().id().equals(customer))
        .isPresent();
  }

  private static String conversation(Link link) {
    return Actor.stranger(link.channel(), link.chat()).conversation();
  }

  private Notice notice(Held held, Whom whom, String chat, Instant now) {
    return new Notice(
        whom.name(),
        whom.customer(),
        chat,
        Kind.GUIDANCE,
        Text.of("shares.nudge.word")
            .with("by", held.agent().name())
            .with("what", naming.what(held.share())),
        List.of(offer(held.share(), whom)),
        now);
  }

  private Offer offer(Share share, Whom whom) {
    return whom.run()
        .map(run -> Walk.of(run.id(), share.flow(), share.version(), share.given()))
        .map(walk -> goOn(FlowDialog.ID.name(), FlowDialog.going(walk, "", "")))
        .orElseGet(() -> goOn(OpenShare.ID.name(), OpenShare.with(token(share))));
  }

  private Secret token(Share share) {
    var token = ShareToken.fresh(chance);
    shares.giveToken(share.id(), token);
    return token;
  }

  private static Offer goOn(String dialog, Answers given) {
    return new Offer(Text.of("notices.offer.go-on"), dialog, given);
  }

  /** Whoever was asked was asked, be it by this attempt or by somebody at the same moment. */
  public Trace<Nudged> nudgedBefore(Nudge effect, Attempt attempt) {
    return shares
        .find(effect.share())
        .flatMap(this::at)
        .map(_ -> Trace.found(Nudged.NOW))
        .orElseGet(Trace::missing);
  }
}
