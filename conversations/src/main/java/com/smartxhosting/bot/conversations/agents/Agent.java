package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.conversations.guidance.Sharer;
import java.time.Instant;

/**
 * Somebody of the company's who helps customers.
 *
 * @param conversation his chat with us, such as {@code telegram:17}
 * @param name what customers know him by
 * @param since when he became one; the epoch for those whom the operator has named
 */
public record Agent(String conversation, String name, AgentRole role, Instant since) {

  /** One whom the operator has named in the settings, where alone he can be removed. */
  public static Agent named(String conversation, String name) {
    return new Agent(conversation, name, AgentRole.ADMINISTRATOR, Instant.EPOCH);
  }

  public boolean may(AgentRole needed) {
    return role.covers(needed);
  }

  public Sharer sharer() {
    return new Sharer(conversation, name);
  }
}
