package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what agents do. Looked up at every single thing that is asked for, so that whoever is
 * removed can do nothing more, whatever he still has on his screen.
 */
public final class Staff {

  private final Agents agents;
  private final List<Agent> named;

  /**
   * @param named whom the operator has named; nobody can remove them from a chat
   */
  public Staff(Agents agents, List<Agent> named) {
    this.agents = agents;
    this.named = List.copyOf(named);
  }

  /** The agent who asks, if he is one and may do this. */
  public Outcome<Agent> admit(Actor actor, AgentRole needed) {
    return find(actor.conversation())
        .map(agent -> admit(agent, needed))
        .orElseGet(() -> Outcome.refused(Text.of("agents.only")));
  }

  private static Outcome<Agent> admit(Agent agent, AgentRole needed) {
    return agent.may(needed)
        ? Outcome.ok(agent)
        : Outcome.refused(Text.of("agents.role.needed").with("role", needed.label()));
  }

  public boolean has(Actor actor) {
    return find(actor.conversation()).isPresent();
  }

  public Optional<Agent> find(String conversation) {
    return named.stream()
        .filter(agent -> agent.conversation().equals(conversation))
        .findFirst()
        .or(() -> agents.find(conversation));
  }

  boolean isNamed(Agent agent) {
    return named.contains(agent);
  }

  /** Those named first. */
  List<Agent> all() {
    var all = new ArrayList<>(named);
    agents.all().stream()
        .filter(
            agent ->
                named.stream().noneMatch(each -> each.conversation().equals(agent.conversation())))
        .forEach(all::add);
    return all;
  }
}
