package com.smartxhosting.bot.adapters.app.pretence;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be pretended while the rest is real. */
public enum Part {
  /** Zones, and what the world is told of them. */
  RECORDS,
  MAILBOXES,
  CERTIFICATES,
  LOGINS,
  PASSWORDS,
  CANCELLATIONS,
  /** Upgrades, renewals, invoices and their payment. */
  ORDERS,
  TICKETS,
  /** The mail that codes are sent in. */
  CODES,
  NEWS;

  /** What lives on the servers: when all of it is pretended, none of them is asked. */
  static final Set<Part> PANEL = EnumSet.of(RECORDS, MAILBOXES, CERTIFICATES, LOGINS);

  /** What is asked for in the name of a customer. */
  static final Set<Part> ACCOUNT =
      EnumSet.of(RECORDS, MAILBOXES, CERTIFICATES, LOGINS, PASSWORDS, CANCELLATIONS, ORDERS);

  /** As an operator writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
