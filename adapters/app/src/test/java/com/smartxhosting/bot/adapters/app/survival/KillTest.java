package com.smartxhosting.bot.adapters.app.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.adapters.app.survival.Ledger.Addition;
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
 * Customers add records, order, look after certificates and take changes back while the process is
 * killed again and again: no dialog is lost, nothing done twice or forgotten, and the journal tells
 * all of it.
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
  private static final Addition AS_WISHED = new Addition(1, 0, ONCE, ONCE);
  private static final Addition FAILED =
      new Addition(0, 0, ONCE, List.of(Optional.of(Ending.FAILED)));

  // to repeat a failed run: -Dkill.seed=...
  private final long seed = Long.getLong("kill.seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void customers_get_what_they_asked_for_with_a_sqlite_file() throws Exception {
    everybodyGetsHisRecord(90, 2, 4, SLOW);
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
      rehearsal.everybodyDoes(person -> List.of(person.record()), killsWhileAdding);
      rehearsal.end();
      assertThat(rehearsal.litter()).as("left by killed runs").isEmpty();
      try (var ledger = Ledger.of(rehearsal)) {
        assertThat(ledger.leftBehind()).as("work left behind, seed %d", seed).isEmpty();
        for (var person : rehearsal.people()) {
          assertThat(ledger.addition(person))
              .as("%s, seed %d", person.customer(), seed)
              .isEqualTo(AS_WISHED);
        }
      }
    }
  }

  @Test
  void the_journal_agrees_with_the_books_when_the_company_loses_answers_too() throws Exception {
    try (var rehearsal = new Rehearsal(folder, 20, seed, SLOW)) {
      rehearsal.everybodyLinks(0);
      rehearsal.restart(UNRELIABLE);
      rehearsal.everybodyDoes(person -> List.of(onlyWish(person).orTrouble()), 2);
      rehearsal.end();
      try (var ledger = Ledger.of(rehearsal)) {
        assertThat(ledger.leftBehind()).as("work left behind, seed %d", seed).isEmpty();
        for (var person : rehearsal.people()) {
          var who = "%s, seed %d".formatted(person.customer(), seed);
          if (ordersOnly(person)) {
            var bought = ledger.journal(person).contains("upgrades.entry OK");
            assertThat(ledger.orders(person))
                .as(who)
                .isEqualTo(bought ? List.of("UPGRADE UNPAID") : List.of());
          } else {
            assertThat(ledger.addition(person)).as(who).isIn(AS_WISHED, FAILED);
            assertThat(person.record().over().test(rehearsal.lastSeen(person)))
                .as("%s was told what his zone says", who)
                .isEqualTo(ledger.addition(person).equals(AS_WISHED));
          }
        }
      }
    }
  }

  private static boolean ordersOnly(Person person) {
    return person.number() % 2 == 0;
  }

  private static Errand onlyWish(Person person) {
    return ordersOnly(person) ? Wishes.upgrade() : person.record();
  }

  @Test
  void what_is_ordered_pasted_secured_and_taken_back_is_done_once_and_told() throws Exception {
    try (var rehearsal = new Rehearsal(folder, 18, seed, SLOW)) {
      rehearsal.everybodyLinks(0);
      rehearsal.everybodyDoes(person -> role(person).errands(person), 6);
      rehearsal.end();
      try (var ledger = Ledger.of(rehearsal)) {
        assertThat(ledger.leftBehind()).as("work left behind, seed %d", seed).isEmpty();
        for (var person : rehearsal.people()) {
          role(person).audit(ledger, person, "%s, seed %d".formatted(person.customer(), seed));
        }
      }
    }
  }

  private static Role role(Person person) {
    return Role.values()[person.number() % Role.values().length];
  }

  /** What a customer is here for. */
  private enum Role {
    BUYER {
      @Override
      List<Errand> errands(Person person) {
        return List.of(Wishes.upgrade(), Wishes.undo(), Wishes.renewal());
      }

      @Override
      void audit(Ledger ledger, Person person, String who) {
        assertThat(ledger.journal(person))
            .as(who)
            .containsExactly("renewals.entry OK", "undo.journal OK", "upgrades.entry OK", LINKED);
        assertThat(ledger.orders(person))
            .as(who)
            .containsExactly("RENEWAL UNPAID", "UPGRADE CANCELLED");
        assertThat(ledger.unpaid(person)).as(who).hasSize(1);
      }
    },

    PASTER {
      @Override
      List<Errand> errands(Person person) {
        return List.of(Wishes.batch("first"), Wishes.undo(), Wishes.batch("second"));
      }

      @Override
      void audit(Ledger ledger, Person person, String who) {
        assertThat(ledger.journal(person))
            .as(who)
            .containsExactly(
                "dns.paste.journal OK", "undo.journal OK", "dns.paste.journal OK", LINKED);
        assertThat(ledger.hosts(person))
            .as(who)
            .hasSize(Ledger.RECORDS_OF_A_NEW_ZONE + 3)
            .contains(
                "second-1." + person.domain(),
                "second-2." + person.domain(),
                "second-3." + person.domain());
      }
    },

    SECURER {
      @Override
      List<Errand> errands(Person person) {
        return List.of(
            Wishes.upload(person.domain()), Wishes.use(), Wishes.deletion(person.domain()));
      }

      @Override
      void audit(Ledger ledger, Person person, String who) {
        assertThat(ledger.journal(person))
            .as(who)
            .containsExactly(
                "ssl.delete.entry OK", "ssl.use.entry OK", "ssl.upload.entry OK", LINKED);
        assertThat(ledger.certificates(person)).as(who).containsExactly("Good Root R7, in use");
      }
    };

    private static final String LINKED = "account.link.journal OK";

    abstract List<Errand> errands(Person person);

    abstract void audit(Ledger ledger, Person person, String who);
  }
}
