package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.conversations.agents.Agent;
import com.smartxhosting.bot.conversations.agents.AgentRole;
import com.smartxhosting.bot.conversations.agents.Agents;
import com.smartxhosting.bot.secret.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The {@link Agents} in a {@link Database} that {@link JdbcStore#open} has made ready. */
public final class JdbcAgents implements Agents {

  private static final String USE =
      "UPDATE agent_invitations SET used_by = :conversation WHERE hash = :hash AND until > :now"
          + " AND (used_by IS NULL OR used_by = :conversation)";

  private static final String JOIN =
      "INSERT INTO agents (conversation, name, role, since)"
          + " SELECT :conversation, name, role, :now FROM agent_invitations WHERE hash = :hash"
          + " ON CONFLICT (conversation) DO UPDATE SET name = excluded.name, role = excluded.role";

  private final Database database;

  public JdbcAgents(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Agent> find(String conversation) {
    return database.read(handle -> find(handle, conversation));
  }

  private static Optional<Agent> find(Handle handle, String conversation) {
    return handle
        .createQuery("SELECT * FROM agents WHERE conversation = :conversation")
        .bind("conversation", conversation)
        .map((row, _) -> agent(row))
        .findOne();
  }

  private static Agent agent(ResultSet row) throws SQLException {
    return new Agent(
        row.getString("conversation"),
        row.getString("name"),
        AgentRole.valueOf(row.getString("role")),
        Times.instant(row.getLong("since")));
  }

  @Override
  public List<Agent> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM agents ORDER BY name, conversation")
                .map((row, _) -> agent(row))
                .list());
  }

  @Override
  public void invite(Secret token, Invitation invitation) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO agent_invitations (hash, name, role, until)"
                        + " VALUES (:hash, :name, :role, :until)")
                .bind("hash", Tokens.hash(token))
                .bind("name", invitation.name())
                .bind("role", invitation.role().name())
                .bind("until", Times.micros(invitation.until()))
                .execute());
  }

  @Override
  public Optional<Agent> join(Secret token, String conversation, Instant now) {
    return database.write(
        handle ->
            uses(handle, USE, token, conversation, now)
                    && uses(handle, JOIN, token, conversation, now)
                ? find(handle, conversation)
                : Optional.empty());
  }

  private static boolean uses(
      Handle handle, String statement, Secret token, String conversation, Instant now) {
    return handle
            .createUpdate(statement)
            .bind("conversation", conversation)
            .bind("hash", Tokens.hash(token))
            .bind("now", Times.micros(now))
            .execute()
        == 1;
  }

  @Override
  public boolean remove(String conversation) {
    return database.write(
        handle -> {
          handle.execute("DELETE FROM agent_invitations WHERE used_by = ?", conversation);
          return handle.execute("DELETE FROM agents WHERE conversation = ?", conversation) == 1;
        });
  }
}
