package com.smartxhosting.bot.adapters.app.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.app.survival.Ledger.Account;
import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.secret.Vault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Customers add DNS records while the process is killed again and again: no dialog is lost, no
 * record made twice or forgotten, and the journal tells all of it.
 */
@Timeout(300)
class KillTest {

  /** So slow that many answers are on their way at any moment, and some outlast all patience. */
  private static final Map<String, String> SLOW =
      Map.of(
          "BOT_SANDBOX_LATENCY", "20ms", "BOT_SANDBOX_JITTER", "260ms", "BOT_CODE_TIME", "500ms");

  private static final Map<String, String> UNRELIABLE =
      Map.of("BOT_SANDBOX_WRITE_FAULTS", "failed=0.15 lost-answer=0.35");

  private static final List<Optional<Ending>> ONCE = List.of(Optional.of(Ending.OK));
  private static final Account AS_WISHED = new Account(1, 0, ONCE, ONCE);
  private static final Account FAILED =
      new Account(0, 0, ONCE, List.of(Optional.of(Ending.FAILED)));

  // to repeat a failed run: -Dkill.seed=...
  private final long seed = Long.getLong("kill.seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void two_hundred_customers_get_what_they_asked_for_with_a_sqlite_file() throws Exception {
    everybodyGetsHisRecord(200, 3, 8, SLOW);
  }

  @Test
  void customers_get_what_they_asked_for_with_a_postgresql() throws Exception {
    try (var server = EmbeddedPostgres.start()) {
      var settings = new HashMap<>(SLOW);
      settings.put("BOT_DATABASE_URL", server.getJdbcUrl("postgres", "postgres"));
      settings.put("BOT_VAULT_KEY", Base64.getEncoder().encodeToString(Vault.newKey()));
      everybodyGetsHisRecord(40, 1, 2, settings);
    }
  }

  private void everybodyGetsHisRecord(
      int customers, int killsWhileLinking, int killsWhileAdding, Map<String, String> settings)
      throws Exception {
    try (var rehearsal = new Rehearsal(folder, customers, seed, settings)) {
      rehearsal.everybodyLinks(killsWhileLinking);
      rehearsal.everybodyAddsARecord(killsWhileAdding);
      rehearsal.end();
      assertThat(rehearsal.litter()).as("left by killed runs").isEmpty();
      try (var ledger = Ledger.of(rehearsal)) {
        assertThat(ledger.leftBehind()).as("work left behind, seed %d", seed).isEmpty();
        for (var person : rehearsal.people()) {
          assertThat(person.listed(rehearsal.lastSeen(person)))
              .as("%s saw his record in the list, seed %d", person.customer(), seed)
              .isTrue();
          assertThat(ledger.account(person))
              .as("%s, seed %d", person.customer(), seed)
              .isEqualTo(AS_WISHED);
        }
      }
    }
  }

  @Test
  void the_journal_agrees_with_the_zone_when_the_company_loses_answers_too() throws Exception {
    try (var rehearsal = new Rehearsal(folder, 30, seed, SLOW)) {
      rehearsal.everybodyLinks(0);
      rehearsal.restart(UNRELIABLE);
      rehearsal.everybodyAddsARecord(2);
      rehearsal.end();
      try (var ledger = Ledger.of(rehearsal)) {
        assertThat(ledger.leftBehind()).as("work left behind, seed %d", seed).isEmpty();
        for (var person : rehearsal.people()) {
          assertThat(ledger.account(person))
              .as("%s, seed %d", person.customer(), seed)
              .isIn(AS_WISHED, FAILED);
          assertThat(person.listed(rehearsal.lastSeen(person)))
              .as("%s was told what his zone says, seed %d", person.customer(), seed)
              .isEqualTo(ledger.account(person).equals(AS_WISHED));
        }
      }
    }
  }
}
