package com.smartxhosting.bot.adapters.store;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The kind of database underneath: all that differs between the two. */
sealed interface Backing extends AutoCloseable permits SqliteFile, PostgresServer {

  /** Which database this is, for messages; never with a password. */
  String name();

  /** New connections for writing; not pooled. */
  DataSource source();

  /** New connections for reading; not pooled. */
  DataSource reading();

  /** How many connections read at most. */
  int readers();

  /** How many threads write side by side. */
  int lanes();

  /** How many callers' work one transaction holds at most. */
  int group();

  /** Whether other processes may write to it. */
  boolean shared();

  /** What migrations write differently. */
  Map<String, String> dialect();

  Fault fault(SQLException failure);

  /** Says for an operator why it cannot be opened. */
  DatabaseUnusable explain(SQLException failure);

  @Override
  void close();
}
