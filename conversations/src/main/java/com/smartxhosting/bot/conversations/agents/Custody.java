package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.guidance.Share;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;

/** The shares that somebody looks after: an agent his own, and an administrator all of them. */
public record Custody(Staff staff, Shares shares) {

  /** What an agent has in his hands, and who he is. */
  public record Held(Agent agent, Share share) {}

  public Outcome<Held> of(Actor actor, String share) {
    return staff.admit(actor, AgentRole.AGENT).flatMap(agent -> of(agent, share));
  }

  private Outcome<Held> of(Agent agent, String id) {
    return shares
        .find(id)
        .filter(
            share ->
                agent.may(AgentRole.ADMINISTRATOR)
                    || share.by().conversation().equals(agent.conversation()))
        .map(share -> Outcome.ok(new Held(agent, share)))
        .orElseGet(() -> Outcome.refused(Text.of("shares.gone")));
  }
}
