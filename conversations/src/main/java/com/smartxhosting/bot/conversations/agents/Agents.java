package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps who was made an agent, and the invitations under way. Shared by all nodes, and never
 * answered from memory: who was removed is one no longer.
 */
public interface Agents {

  /**
   * What makes somebody an agent, once.
   *
   * @param name what customers will know him by
   */
  record Invitation(String name, AgentRole role, Instant until) {}

  Optional<Agent> find(String conversation);

  /** All of them, by their names. */
  List<Agent> all();

  void invite(Secret token, Invitation invitation);

  /**
   * Uses an invitation up. Whoever was an agent before gets the name and the role of this one; the
   * same chat may use it again.
   *
   * @return the new agent; empty when there is no such invitation any more
   */
  Optional<Agent> join(Secret token, String conversation, Instant now);

  /**
   * Ends it for good; the invitation that made him one is worth nothing any more.
   *
   * @return whether he was one
   */
  boolean remove(String conversation);
}
