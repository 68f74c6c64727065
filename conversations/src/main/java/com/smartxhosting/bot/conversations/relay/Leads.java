package com.smartxhosting.bot.conversations.relay;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.account.Freezes;
import com.smartxhosting.bot.conversations.account.Links;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.conversations.notices.Reach;
import com.smartxhosting.bot.conversations.notices.Reader;
import com.smartxhosting.bot.conversations.notices.Wishes;
import com.smartxhosting.bot.engine.Footprint;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.flow.Flows;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Finds who is led by whom, and whether they can be reached now. Looked up each time: customers
 * unlink, agents are removed, and chats are shut.
 *
 * @param zone that of readers who have named none
 */
public record Leads(
    Shares shares,
    Flows flows,
    Trails trails,
    Links links,
    Freezes freezes,
    Reach reach,
    Wishes.Book wishes,
    InstantSource clock,
    ZoneId zone) {

  /** Empty for what nobody of ours has shared; such a run reaches no real person. */
  Optional<Lead> of(String run) {
    return shares.ofRun(run).flatMap(share -> lead(share, run));
  }

  private Optional<Lead> lead(Share share, String run) {
    var flow = flows.find(share.flow(), share.version());
    return shares.runs(share.id()).stream()
        .filter(each -> each.id().equals(run))
        .findFirst()
        .flatMap(found -> flow.map(of -> new Lead(found, share, of, trails.of(run))));
  }

  /** Whether words would come before the agent now, and he could answer them. */
  boolean reachesAgent(Lead lead) {
    var conversation = lead.share().by().conversation();
    var wanted = wishes.of(new Reader.OfAgent(conversation).name());
    return reach.ofAgent(conversation, lead.share().made()).filter(this::mayAct).isPresent()
        && !wanted.quietAt(clock.instant(), zone);
  }

  /** Whoever has frozen his own account can do nothing that changes anything. */
  private boolean mayAct(Actor agent) {
    return links.of(agent).flatMap(link -> freezes.since(link.customer().id())).isEmpty();
  }

  /** Whether the chat in which he began still acts for the customer and lets us in. */
  boolean reachesCustomer(Lead lead) {
    var run = lead.run();
    var since = lead.last().map(Footprint::at).orElse(run.begun());
    var chat = Actor.of(run.conversation());
    return links.of(chat).filter(link -> link.customer().id().equals(run.customer())).isPresent()
        && reach.chat(run.customer(), run.conversation(), since).isPresent();
  }
}
