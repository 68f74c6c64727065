package com.smartxhosting.bot.adapters.store;

import com.smartxhosting.bot.engine.StoreUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread with one connection that writes for everybody: whatever has queued up while the last
 * transaction was synced goes into the next one, so the sync is shared by as many as there are.
 *
 * <p>A group is first tried as a whole. If something in it must be undone, the rest is tried again
 * without it; if the database refuses something, halves are tried until the culprit stands alone.
 * So nobody fails because of a neighbour.
 */
final class Lane implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final Backing backing;
  private final BlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closing;
  private Optional<Writer> writer = Optional.empty();

  Lane(Backing backing, int number) {
    this.backing = backing;
    this.thread = Thread.ofPlatform().name("store-" + number).daemon(true).start(this::run);
  }

  /** Waits until the work is on the disk. */
  <R> R carryOut(Work<R> work) {
    submit(work);
    return work.await();
  }

  /** Queues the work; it completes on this lane's thread. */
  <R> CompletableFuture<R> submit(Work<R> work) {
    queue.add(work);
    if (closing && queue.remove(work)) {
      work.fail(closed());
    }
    return work.done();
  }

  private void run() {
    var group = new ArrayList<Work<?>>();
    while (!closing || !queue.isEmpty()) {
      try {
        group.add(queue.take());
        queue.drainTo(group, backing.group() - 1);
        write(group, 1);
      } catch (InterruptedException _) {
        // closing: the loop's condition knows, and what is queued is written first
      } catch (Throwable e) {
        // a thread that dies here would leave every customer waiting
        LOG.error("Writing failed in an unexpected way; the callers are told", e);
        discard();
        fail(group, Trouble.unavailable(e));
      }
      group.clear();
    }
    discard();
  }

  private void write(List<Work<?>> group, int tries) {
    try {
      if (attempt(group)) {
        group.forEach(Work::complete);
      } else {
        writeApart(group);
      }
    } catch (StoreUnavailable e) {
      fail(group, e);
    } catch (SQLException e) {
      cope(group, tries, e, backing.fault(e));
    } catch (RuntimeException e) {
      cope(group, tries, e, Fault.REFUSAL);
    }
  }

  /** Returns whether the group is committed; otherwise all of it was undone. */
  private boolean attempt(List<Work<?>> group) throws SQLException {
    var open = writer();
    open.clear();
    for (var work : group) {
      work.add(open);
    }
    open.run();
    var allKept = true;
    for (var work : group) {
      allKept &= work.tryOut(open);
    }
    if (allKept) {
      commit(open);
    } else {
      open.connection().rollback();
    }
    return allKept;
  }

  private void commit(Writer open) throws SQLException {
    try {
      open.connection().commit();
    } catch (SQLException e) {
      // it may have been carried out all the same: never try again by ourselves
      discard();
      throw Trouble.unavailable(e);
    }
  }

  private void writeApart(List<Work<?>> group) {
    if (group.size() == 1) {
      group.getFirst().complete();
      return;
    }
    var kept = group.stream().filter(Work::kept).toList();
    var undone = group.stream().filter(work -> !work.kept()).toList();
    if (!kept.isEmpty()) {
      write(List.copyOf(kept), 1);
    }
    undone.forEach(work -> write(List.of(work), 1));
  }

  private void cope(List<Work<?>> group, int tries, Exception failure, Fault fault) {
    undo(fault);
    var divisible = group.size() > 1 && (fault == Fault.CLASH || fault == Fault.REFUSAL);
    if (divisible) {
      write(List.copyOf(group.subList(0, group.size() / 2)), 1);
      write(List.copyOf(group.subList(group.size() / 2, group.size())), 1);
    } else if (tries < fault.tries()) {
      write(group, tries + 1);
    } else {
      fail(group, told(failure, fault));
    }
  }

  private static RuntimeException told(Exception failure, Fault fault) {
    if (failure instanceof RuntimeException bug) {
      return bug;
    }
    return fault == Fault.REFUSAL ? Trouble.refused(failure) : Trouble.unavailable(failure);
  }

  private void undo(Fault fault) {
    switch (fault) {
      case CLASH, REFUSAL -> rollBack();
      case CONNECTION, DATABASE -> discard();
    }
  }

  private void rollBack() {
    try {
      writer().connection().rollback();
    } catch (SQLException _) {
      discard();
    }
  }

  private Writer writer() throws SQLException {
    if (writer.isEmpty()) {
      writer = Optional.of(Writer.on(backing.source()));
    }
    return writer.get();
  }

  private void discard() {
    writer.ifPresent(Writer::close);
    writer = Optional.empty();
  }

  private static void fail(List<Work<?>> group, RuntimeException cause) {
    LOG.warn("{} pieces of work could not be stored. {}", group.size(), cause.getMessage());
    group.forEach(work -> work.fail(cause));
  }

  private static StoreUnavailable closed() {
    return new StoreUnavailable(
        "The database is closed, and nothing was stored.", new IllegalStateException("closed"));
  }

  /** Writes what is queued, and ends. */
  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
