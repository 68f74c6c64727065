package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.flow.Flow;
import com.smartxhosting.bot.words.Text;
import java.util.Map;

/**
 * Where agents try flows: a pretended company with pretended customers, kept apart from everything
 * real.
 */
@FunctionalInterface
public interface Rehearsals {

  /**
   * Rehearses in the agent's own chat, and returns when it has ended. As long as it lasts, nothing
   * that he does there reaches anything else. Refused where there is no room for another.
   */
  Outcome<Ended> hold(Play play);

  /**
   * What is rehearsed.
   *
   * @param chat the agent's
   * @param given values of the flow's parameters
   */
  record Play(Agent by, Actor chat, Flow flow, Map<String, String> given, Part part) {
    public Play {
      given = Map.copyOf(given);
    }
  }

  /** Whom the agent plays. */
  enum Part {
    ONE_SERVICE,
    A_DOZEN,
    HUNDREDS,
    STRANGER;

    Text label() {
      return Text.of("rehearse.part." + name());
    }
  }

  /** Why it has ended. */
  enum Ended {
    BY_AGENT,
    /** Nothing was done for too long. */
    IDLE,
    /** Whoever rehearsed is an agent no longer. */
    NO_AGENT,
    /** The process was started anew, and what was pretended is gone. */
    RESTART;

    Text label() {
      return Text.of("rehearse.ended." + name());
    }
  }
}
