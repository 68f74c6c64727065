package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.secret.Secret;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps agents as long as the test runs. */
public final class MemoryAgents implements Agents {

  private final Map<String, Agent> agents = new HashMap<>();
  private final Map<Secret, Invitation> invitations = new HashMap<>();
  private final Map<Secret, String> used = new HashMap<>();

  /** Makes somebody one, however that came. */
  public synchronized void put(Agent agent) {
    agents.put(agent.conversation(), agent);
  }

  @Override
  public synchronized Optional<Agent> find(String conversation) {
    return Optional.ofNullable(agents.get(conversation));
  }

  @Override
  public synchronized List<Agent> all() {
    return agents.values().stream().sorted(Comparator.comparing(Agent::name)).toList();
  }

  @Override
  public synchronized void invite(Secret token, Invitation invitation) {
    invitations.put(token, invitation);
  }

  @Override
  public synchronized Optional<Agent> join(Secret token, String conversation, Instant now) {
    var invitation =
        Optional.ofNullable(invitations.get(token))
            .filter(it -> it.until().isAfter(now))
            .filter(_ -> used.getOrDefault(token, conversation).equals(conversation));
    invitation.ifPresent(
        it -> {
          used.put(token, conversation);
          var since = find(conversation).map(Agent::since).orElse(now);
          agents.put(conversation, new Agent(conversation, it.name(), it.role(), since));
        });
    return invitation.flatMap(_ -> find(conversation));
  }

  @Override
  public synchronized boolean remove(String conversation) {
    used.forEach(
        (token, by) -> {
          if (by.equals(conversation)) {
            invitations.remove(token);
          }
        });
    return agents.remove(conversation) != null;
  }
}
