package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.conversations.guidance.Threads;
import com.smartxhosting.bot.conversations.notices.Herald;
import com.smartxhosting.bot.conversations.notices.Notice;
import com.smartxhosting.bot.conversations.notices.WaitingNotices;
import com.smartxhosting.bot.engine.RecentRuns;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.engine.UnreadableState;
import com.smartxhosting.bot.flow.FlowStep;
import com.smartxhosting.bot.flow.Flows;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has agents told how customers get on with what they have shared. All is read from the footprints,
 * and what was told once has a mark in the store: so nothing is lost or told twice, whoever dies
 * and however many look.
 */
public final class Messenger {

  private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

  /** So late may a turn be stored whose time has passed, also with the clocks of other nodes. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final Shares shares;
  private final Flows flows;
  private final Trails trails;
  private final RecentRuns recent;
  private final Threads threads;
  private final WaitingNotices waiting;
  private final InstantSource clock;
  private final Naming naming;
  private Instant seen = Instant.MIN;

  public Messenger(
      Shares shares,
      Flows flows,
      Trails trails,
      RecentRuns recent,
      Threads threads,
      WaitingNotices waiting,
      InstantSource clock) {
    this.shares = shares;
    this.flows = flows;
    this.trails = trails;
    this.recent = recent;
    this.threads = threads;
    this.waiting = waiting;
    this.clock = clock;
    this.naming = new Naming(flows);
  }

  /** Looks at all runs in which something came about since the last round. */
  public void round() {
    var now = clock.instant();
    var from = seen.equals(Instant.MIN) ? now.minus(Herald.STALE) : seen.minus(OVERLAP);
    var runs = new LinkedHashSet<>(recent.between(from, now.plus(OVERLAP)));
    runs.addAll(recent.between(from.minus(Tiding.ONE_STEP), now.minus(Tiding.ONE_STEP)));
    runs.forEach(run -> look(run, from, now));
    seen = now;
  }

  private void look(String run, Instant from, Instant now) {
    try {
      shares.ofRun(run).ifPresent(share -> tell(share, run, from, now));
    } catch (UnreadableState e) {
      LOG.warn("Nobody is told of a run that cannot be read. {}", e.getMessage());
    }
  }

  private void tell(Share share, String run, Instant from, Instant now) {
    if (share.revoked().isPresent()) {
      return; // its agent has done with it
    }
    Tiding.of(trails.of(run), step -> waits(share, step), now).stream()
        .filter(tiding -> !tiding.at().isBefore(from) && !isHeard(tiding, run))
        .forEach(tiding -> waiting.addOnce(notice(share, run, tiding)));
  }

  /** Whoever already writes to his agent is no news to him. */
  private boolean isHeard(Tiding tiding, String run) {
    return tiding.why() == Tiding.Why.HELP && threads.isOpen(run);
  }

  private boolean waits(Share share, String step) {
    return flows
        .find(share.flow(), share.version())
        .flatMap(flow -> flow.step(step))
        .filter(FlowStep.Wait.class::isInstance)
        .isPresent();
  }

  private Notice notice(Share share, String run, Tiding tiding) {
    return Notice.toAgent(
        "run/" + run + "/" + tiding.name(),
        share.by().conversation(),
        tiding.kind(),
        Text.of("shares.told." + tiding.why())
            .with("who", naming.who(share))
            .with("what", naming.what(share))
            .with("ticket", naming.ticket(share))
            .with("number", tiding.print().number())
            .with("of", tiding.print().of()),
        List.of(naming.offer(share)),
        tiding.at());
  }
}
