package com.smartxhosting.bot.conversations.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.conversations.agents.Agents.Invitation;
import com.smartxhosting.bot.secret.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What everybody who keeps agents must do. */
public abstract class AgentsContract {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3_600);
  private static final Secret TOKEN = new Secret("join-7mVZlRkXoA0iYv1cY9xT2g");
  private static final Secret ANOTHER = new Secret("join-AAAAAAAAAAAAAAAAAAAAAA");

  protected abstract Agents agents();

  private void invites(Secret token, String name, AgentRole role) {
    agents().invite(token, new Invitation(name, role, LATER));
  }

  @Test
  void an_invitation_makes_one_chat_an_agent() {
    invites(TOKEN, "Nina", AgentRole.AUTHOR);
    var nina = new Agent("telegram:9", "Nina", AgentRole.AUTHOR, NOW);
    assertThat(agents().join(TOKEN, "telegram:9", NOW)).contains(nina);
    assertThat(agents().find("telegram:9")).contains(nina);
    assertThat(agents().join(TOKEN, "telegram:10", NOW)).isEmpty();
    assertThat(agents().find("telegram:10")).isEmpty();
    assertThat(agents().join(TOKEN, "telegram:9", NOW)).contains(nina);
    assertThat(agents().all()).containsExactly(nina);
  }

  @Test
  void of_many_who_use_one_invitation_at_once_one_joins() {
    invites(TOKEN, "Nina", AgentRole.AGENT);
    var joins = new ArrayList<Future<Optional<Agent>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        var chat = "telegram:" + i;
        joins.add(threads.submit(() -> agents().join(TOKEN, chat, NOW)));
      }
    }
    assertThat(joins.stream().map(Future::resultNow).filter(Optional::isPresent)).hasSize(1);
    assertThat(agents().all()).hasSize(1);
  }

  @Test
  void a_forged_or_late_one_makes_nobody_an_agent() {
    invites(TOKEN, "Nina", AgentRole.ADMINISTRATOR);
    assertThat(agents().join(ANOTHER, "telegram:9", NOW)).isEmpty();
    assertThat(agents().join(TOKEN, "telegram:9", LATER)).isEmpty();
    assertThat(agents().all()).isEmpty();
  }

  @Test
  void another_invitation_gives_another_role() {
    invites(TOKEN, "Nina", AgentRole.AGENT);
    invites(ANOTHER, "Nina K.", AgentRole.AUTHOR);
    agents().join(TOKEN, "telegram:9", NOW);
    assertThat(agents().join(ANOTHER, "telegram:9", NOW.plusSeconds(9)))
        .contains(new Agent("telegram:9", "Nina K.", AgentRole.AUTHOR, NOW));
  }

  @Test
  void whoever_is_removed_cannot_come_back_by_his_old_invitation() {
    invites(TOKEN, "Nina", AgentRole.AGENT);
    invites(ANOTHER, "Tom", AgentRole.AGENT);
    agents().join(TOKEN, "telegram:9", NOW);
    agents().join(ANOTHER, "telegram:10", NOW);
    assertThat(agents().remove("telegram:9")).isTrue();
    assertThat(agents().remove("telegram:9")).isFalse();
    assertThat(agents().find("telegram:9")).isEmpty();
    assertThat(agents().join(TOKEN, "telegram:9", NOW)).isEmpty();
    assertThat(agents().all()).extracting(Agent::name).containsExactly("Tom");
  }
}
