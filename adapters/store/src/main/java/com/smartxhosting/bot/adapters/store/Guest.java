package com.smartxhosting.bot.adapters.store;

import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Somebody's own statements within a group. If they fail, they alone are undone. */
final class Guest<R> extends Work<Guest.Ending<R>> {

  /** How a guest ended: with what it made, or with what it threw. */
  sealed interface Ending<R> {
    record Made<R>(R value) implements Ending<R> {}

    record Threw<R>(RuntimeException cause) implements Ending<R> {}

    default R value() {
      return switch (this) {
        case Made<R>(var made) -> made;
        case Threw<R>(var cause) -> throw cause;
      };
    }
  }

  private final Function<Handle, R> statements;

  Guest(Function<Handle, R> statements) {
    this.statements = statements;
  }

  @Override
  void add(Writer writer) {
    // runs on its own, after the batches
  }

  @Override
  Verdict<Ending<R>> judge(Writer writer) throws SQLException {
    var connection = writer.connection();
    var savepoint = connection.setSavepoint();
    try {
      var made = statements.apply(writer.handle());
      connection.releaseSavepoint(savepoint);
      return Verdict.keep(new Ending.Made<>(made));
    } catch (RuntimeException e) {
      connection.rollback(savepoint); // fails where the whole transaction is lost
      return Verdict.keep(new Ending.Threw<>(e));
    }
  }
}
