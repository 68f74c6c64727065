package com.smartxhosting.bot.conversations.services;

/** A service as it stands on a list. */
public record ServiceLine(
    ServiceId id, String product, String domain, ServiceStatus status, ServiceKind kind) {

  /** What the customer calls it. */
  public String name() {
    return domain.isEmpty() ? product : domain;
  }
}
