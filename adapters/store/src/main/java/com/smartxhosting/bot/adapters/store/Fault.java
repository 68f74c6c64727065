package com.smartxhosting.bot.adapters.store;

/** Whose fault it is that a transaction failed, and so what is done about it. */
enum Fault {
  /** Two transactions were in each other's way: the same again may succeed at once. */
  CLASH,
  /** The database refuses something of what it was given: the rest of the group may succeed. */
  REFUSAL,
  /** The connection is gone: a new one may serve. */
  CONNECTION,
  /** The database itself cannot: no disk space, no right, no answer. */
  DATABASE;

  /** How often the same is tried at all. */
  int tries() {
    return switch (this) {
      case CLASH -> 5;
      case CONNECTION -> 2; // it may have died while it was idle
      case REFUSAL, DATABASE -> 1;
    };
  }
}
