package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.dialog.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What every counter of the company has at hand: its books, the line to it, and a clock. */
record Premises(
    Books books,
    Wire wire,
    SandboxSettings settings,
    InstantSource clock,
    AtomicReference<LocalDate> closed) {

  Premises(Books books, Wire wire, SandboxSettings settings, InstantSource clock) {
    this(books, wire, settings, clock, new AtomicReference<>(LocalDate.MIN));
  }

  /** A call that reads the books. */
  <T> Outcome<T> read(Function<Handle, Outcome<T>> work) {
    return wire.read(() -> books.read(work));
  }

  /** A call that reads, at which the company also does what was due. */
  <T> Outcome<T> look(Function<Handle, Outcome<T>> work) {
    return wire.read(() -> books.write(work));
  }

  /** A call that writes them. Whoever refuses must not have written anything yet. */
  <T> Outcome<T> write(Function<Handle, Outcome<T>> work) {
    return wire.write(() -> books.write(work));
  }

  Ledger ledger(Handle opened) {
    return new Ledger(opened, now(), settings.activation());
  }

  /** What was to end on a day that has passed is over, as if a cron job had run that night. */
  void endOfDay() {
    var today = today();
    if (!today.equals(closed.get())) {
      books.change(write -> SandboxCancellations.carryOut(write, today));
      closed.set(today);
    }
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }
}
