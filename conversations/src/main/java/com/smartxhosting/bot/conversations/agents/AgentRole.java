package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.words.Text;

/** What an agent may do; each may also do what those before it may. */
public enum AgentRole {
  /** Shares what there is. */
  AGENT,
  /** Publishes flows as well. */
  AUTHOR,
  /** Sees what all share, and says who is an agent. */
  ADMINISTRATOR;

  public boolean covers(AgentRole needed) {
    return compareTo(needed) >= 0;
  }

  Text label() {
    return Text.of("agents.role." + name());
  }
}
