package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.board.Board;
import com.smartxhosting.bot.conversations.agents.AgentList.ListAgents;
import com.smartxhosting.bot.conversations.agents.AgentList.LoadAgent;
import com.smartxhosting.bot.conversations.agents.AgentList.Remove;
import com.smartxhosting.bot.conversations.agents.Agents.Invitation;
import com.smartxhosting.bot.conversations.agents.InviteDialog.Invite;
import com.smartxhosting.bot.conversations.agents.JoinDialog.Join;
import com.smartxhosting.bot.conversations.guidance.Doors;
import com.smartxhosting.bot.conversations.guidance.ShareToken;
import com.smartxhosting.bot.conversations.guidance.Shares;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Attempt;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.listing.Page;
import com.smartxhosting.bot.listing.Rows;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Says who is an agent, and makes and unmakes them. */
public final class AgentsWork {

  private final Staff staff;
  private final Agents agents;
  private final Shares shares;
  private final Doors doors;
  private final InstantSource clock;
  private final RandomGenerator chance;

  /**
   * @param chance must not be guessable, as {@link java.security.SecureRandom}
   */
  public AgentsWork(
      Staff staff,
      Agents agents,
      Shares shares,
      Doors doors,
      InstantSource clock,
      RandomGenerator chance) {
    this.staff = staff;
    this.agents = agents;
    this.shares = shares;
    this.doors = doors;
    this.clock = clock;
    this.chance = chance;
  }

  public Outcome<Rows> list(ListAgents query, Actor actor) {
    var needle = query.filter().toLowerCase(Locale.ROOT);
    return staff
        .admit(actor, AgentRole.ADMINISTRATOR)
        .map(
            _ ->
                Rows.of(
                    staff.all(),
                    agent -> agent.name().toLowerCase(Locale.ROOT).contains(needle),
                    Page.of(query.page(), actor),
                    AgentsWork::row,
                    Text.NONE));
  }

  private static Row row(Agent agent) {
    return new Row(
        agent.conversation(),
        Text.words(agent.name()),
        Text.of("agents.row")
            .with("name", agent.name())
            .with("role", agent.role().label())
            .with("chat", agent.conversation()));
  }

  public Outcome<Board> one(LoadAgent query, Actor actor) {
    return staff
        .admit(actor, AgentRole.ADMINISTRATOR)
        .flatMap(
            _ ->
                staff
                    .find(query.agent())
                    .map(agent -> Outcome.ok(board(agent)))
                    .orElseGet(() -> Outcome.refused(Text.of("agents.gone"))));
  }

  private Board board(Agent agent) {
    var board =
        Board.of(Text.words(agent.name()))
            .fact(Text.of("agents.fact.role"), agent.role().label())
            .fact(Text.of("agents.fact.chat"), agent.conversation());
    return staff.isNamed(agent)
        ? board.says(Text.of("agents.named"))
        : board
            .fact(Text.of("agents.fact.since"), Text.of("agents.moment").with("at", agent.since()))
            .door(
                Button.Kind.DANGER,
                Text.of("agents.remove"),
                AgentList.REMOVE,
                Answers.of(AgentList.AGENT, agent.conversation()));
  }

  /** May be carried out again: an invitation that nobody was shown lapses unused. */
  public Outcome<Invite.Made> invite(Invite effect, Attempt attempt) {
    return staff
        .admit(attempt.actor(), AgentRole.ADMINISTRATOR)
        .map(
            _ -> {
              var token = ShareToken.joining(chance);
              var until = clock.instant().plus(InviteDialog.LIFE);
              agents.invite(token, new Invitation(effect.name(), effect.role(), until));
              return new Invite.Made(token, doors.to(token));
            });
  }

  /** May be carried out again: what one chat has used up stays its own. */
  public Outcome<Agent> join(Join effect, Attempt attempt) {
    var here = attempt.actor().conversation();
    if (staff.find(here).filter(staff::isNamed).isPresent()) {
      return Outcome.refused(Text.of("agents.join.named"));
    }
    return agents
        .join(effect.token(), here, now())
        .map(Outcome::ok)
        .orElseGet(() -> Outcome.refused(Text.of("agents.join.wrong")));
  }

  /** May be carried out again: what is gone stays gone. */
  public Outcome<Boolean> remove(Remove effect, Attempt attempt) {
    return staff
        .admit(attempt.actor(), AgentRole.ADMINISTRATOR)
        .flatMap(
            _ -> {
              if (staff.find(effect.agent()).filter(staff::isNamed).isPresent()) {
                return Outcome.refused(Text.of("agents.named"));
              }
              agents.remove(effect.agent());
              shares.revokeAll(effect.agent(), now());
              return Outcome.ok(true);
            });
  }

  private Instant now() {
    return clock.instant();
  }
}
