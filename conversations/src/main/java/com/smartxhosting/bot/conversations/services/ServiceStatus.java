package com.smartxhosting.bot.conversations.services;

/** Where a service stands with the billing system (WHMCS's own words). */
public enum ServiceStatus {
  PENDING,
  ACTIVE,
  COMPLETED,
  SUSPENDED,
  TERMINATED,
  CANCELLED,
  FRAUD;

  /** Whether the customer may change anything about it. */
  public boolean manageable() {
    return this == ACTIVE;
  }
}
