package com.smartxhosting.bot.adapters.store;

import static com.smartxhosting.bot.adapters.store.Talks.linked;
import static com.smartxhosting.bot.adapters.store.Talks.next;
import static com.smartxhosting.bot.adapters.store.Talks.opened;
import static com.smartxhosting.bot.adapters.store.Talks.typed;

import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Store.Commit;
import com.smartxhosting.bot.engine.Store.Result;
import com.smartxhosting.bot.secret.Vault;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own that takes turns until it is killed, and says of each that it is stored.
 * Every turn takes an input, opens an effect and ends the one of the turn before.
 */
final class Survivor {

  static final int CONVERSATIONS = 20;

  private Survivor() {}

  /**
   * Starts it in a new process.
   *
   * @param turns after how many it stops dead by itself, at the very moment it has told so
   */
  static Process start(String where, byte[] key, int turns) throws java.io.IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Survivor.class.getName(),
            where,
            Base64.getEncoder().encodeToString(key),
            Integer.toString(turns))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static Database connect(String where) {
    return where.startsWith("jdbc:") ? Database.postgres(where) : Database.sqlite(Path.of(where));
  }

  static String key(int conversation, long version) {
    return "telegram:%d/%d/0".formatted(conversation, version);
  }

  public static void main(String[] arguments) {
    var database = connect(arguments[0]);
    var vault = new Vault(Base64.getDecoder().decode(arguments[1]));
    var store = JdbcStore.open(database, "survivor", vault, InstantSource.system());
    var left = new AtomicInteger(Integer.parseInt(arguments[2]));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var number = 0; number < CONVERSATIONS; number++) {
        var conversation = number;
        threads.submit(() -> talk(store, conversation, left));
      }
    }
  }

  private static void talk(JdbcStore store, int conversation, AtomicInteger left) {
    var session =
        store
            .find("telegram:" + conversation)
            .orElseGet(() -> linked("telegram", Integer.toString(conversation)));
    while (true) {
      session = turn(store, conversation, session);
      System.out.println(conversation + " " + session.version());
      if (left.decrementAndGet() == 0) {
        Runtime.getRuntime().halt(1);
      }
    }
  }

  private static Session turn(JdbcStore store, int conversation, Session before) {
    var version = before.version() + 1;
    var input = typed(Integer.toString(conversation), conversation + "-" + version, "on");
    var effect = Talks.effect(key(conversation, version), "{}");
    var after = next(before, "turn " + version, Optional.empty(), List.of(effect));
    store.receive(List.of(input));
    var ends = before.awaited().stream().map(Request::key).map(Talks::ended).toList();
    var commit = new Commit(Optional.of(input), before, after, List.of(opened(effect)), ends);
    if (store.store(commit) != Result.DONE) {
      throw new IllegalStateException("Nobody else talks to " + conversation);
    }
    return after;
  }
}
