package com.smartxhosting.bot.adapters.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One caller's share of a group's transaction. It may be tried several times, in different company,
 * until the caller is told what came of it.
 */
abstract class Work<R> {

  private final CompletableFuture<R> done = new CompletableFuture<>();
  private Optional<Verdict<R>> verdict = Optional.empty();

  /**
   * What came of a try.
   *
   * @param kept whether its rows may stay; otherwise the transaction is undone and its neighbours
   *     are tried again without it
   */
  record Verdict<R>(R result, boolean kept) {
    static <R> Verdict<R> keep(R result) {
      return new Verdict<>(result, true);
    }

    static <R> Verdict<R> undo(R result) {
      return new Verdict<>(result, false);
    }
  }

  /** Adds its rows to the batches. */
  abstract void add(Writer writer) throws SQLException;

  /** Reads from the batches, now run, what became of its rows. */
  abstract Verdict<R> judge(Writer writer) throws SQLException;

  final boolean tryOut(Writer writer) throws SQLException {
    var judged = judge(writer);
    verdict = Optional.of(judged);
    return judged.kept();
  }

  final boolean kept() {
    return verdict.orElseThrow().kept();
  }

  /** Tells the caller. Only after the commit, or after the work was undone for good. */
  final void complete() {
    done.complete(verdict.orElseThrow().result());
  }

  final void fail(RuntimeException cause) {
    done.completeExceptionally(cause);
  }

  final CompletableFuture<R> done() {
    return done;
  }

  final R await() {
    try {
      return done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }
}
