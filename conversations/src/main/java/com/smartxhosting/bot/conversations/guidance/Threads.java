package com.smartxhosting.bot.conversations.guidance;

import com.smartxhosting.bot.secret.Secret;
import java.time.Instant;
import java.util.List;

/**
 * Keeps what guided customers and those who lead them write to each other: one thread a run, which
 * is open from the first remark until somebody closes it. Shared by all nodes; the words are
 * sealed.
 */
public interface Threads {

  /** Who has written something. */
  enum Writer {
    CUSTOMER,
    AGENT
  }

  /**
   * What somebody wrote.
   *
   * @param id the same for every attempt at writing it
   * @param name what customers know an agent by; empty for a customer, whom his share names
   * @param words may be empty, where somebody only called
   */
  record Remark(String id, String run, Writer writer, String name, Secret words, Instant at) {}

  /** Adds a remark, which opens its thread; nothing happens when it was added before. */
  void add(Remark remark);

  /** The newest, in the order in which they were written. */
  List<Remark> of(String run, int most);

  boolean isOpen(String run);

  /** Closes a thread; nothing happens when it is not open. */
  void close(String run);
}
