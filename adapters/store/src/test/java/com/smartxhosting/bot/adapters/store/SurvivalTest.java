package com.smartxhosting.bot.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.engine.Arrival;
import com.smartxhosting.bot.engine.Store.Backlog;
import com.smartxhosting.bot.engine.Store.Entry;
import com.smartxhosting.bot.secret.Vault;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was told to be stored is there after {@code kill -9}, and every turn is whole. */
class SurvivalTest {

  private static final int RUNS = 2;
  private static final InstantSource A_MINUTE_LATER = () -> Instant.now().plusSeconds(60);

  private final byte[] key = Vault.newKey();
  private final Random chance = new Random(7);

  @Test
  void turns_survive_in_a_sqlite_file(@TempDir Path folder) throws Exception {
    turnsSurvive(folder.resolve("bot.db").toString());
  }

  @Test
  void turns_survive_in_a_postgresql() throws Exception {
    turnsSurvive(PostgresForTests.database());
  }

  private void turnsSurvive(String where) throws Exception {
    for (var run = 0; run < RUNS; run++) {
      var turns = 200 + chance.nextInt(400);
      // killed from outside, and stopped dead at the moment a turn was told to be stored
      var told =
          run % 2 == 0
              ? killAfter(turns, Survivor.start(where, key, Integer.MAX_VALUE))
              : killAfter(Integer.MAX_VALUE, Survivor.start(where, key, turns));
      assertThat(told).isNotEmpty();
      try (var database = Survivor.connect(where)) {
        var store = JdbcStore.open(database, "next", new Vault(key), A_MINUTE_LATER);
        var backlog = store.adopt(A_MINUTE_LATER.instant());
        var journal = store.journal("17", 0, 100_000);
        for (var number = 0; number < Survivor.CONVERSATIONS; number++) {
          var version = store.find("telegram:" + number).map(found -> found.version()).orElse(0L);
          assertThat(version).isGreaterThanOrEqualTo(told.getOrDefault(number, 0L));
          assertWhole(number, version, backlog, journal);
        }
      }
    }
  }

  /**
   * Reads what the process says until it is killed, and what had still been on its way.
   *
   * @return the last version told of each conversation
   */
  private static Map<Integer, Long> killAfter(int lines, Process survivor) throws Exception {
    var told = new HashMap<Integer, Long>();
    var read = 0;
    try (var out = survivor.inputReader()) {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        if (++read == lines) {
          survivor.toHandle().destroyForcibly(); // unlike the process, it leaves the stream open
        }
        var words = line.split(" ");
        if (words.length == 2) { // the last line may have been cut, to a smaller number
          told.merge(Integer.valueOf(words[0]), Long.valueOf(words[1]), Math::max);
        }
      }
    }
    survivor.waitFor(); // until then it holds its file
    return told;
  }

  private static void assertWhole(
      int conversation, long version, Backlog backlog, List<Entry> journal) {
    var entries =
        journal.stream().filter(entry -> entry.actor().equals("telegram:" + conversation)).toList();
    assertThat(entries)
        .extracting(Entry::key)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, version)
                .mapToObj(turn -> Survivor.key(conversation, turn))
                .toList());
    assertThat(entries)
        .filteredOn(entry -> entry.how().isEmpty())
        .extracting(Entry::key)
        .isEqualTo(version == 0 ? List.of() : List.of(Survivor.key(conversation, version)));
    assertThat(backlog.requests())
        .filteredOn(orphan -> orphan.conversation().equals("telegram:" + conversation))
        .extracting(orphan -> orphan.request().key())
        .isEqualTo(version == 0 ? List.of() : List.of(Survivor.key(conversation, version)));
    assertThat(backlog.inputs())
        .filteredOn(input -> input.conversation().equals("telegram:" + conversation))
        .extracting(Arrival::id)
        .isSubsetOf(conversation + "-" + (version + 1));
  }
}
