package com.smartxhosting.bot.conversations.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the billing system knows of a service, in the three parts in which it is shown. */
public record ServiceDetails(Billing billing, Hosting hosting, List<ConfigurableOption> options) {

  public ServiceDetails {
    options = List.copyOf(options);
  }

  /**
   * @param nextDue empty for what is not billed again
   * @param unpaid invoices of this service that are not paid
   */
  public record Billing(
      LocalDate registered,
      Money recurring,
      Optional<LocalDate> nextDue,
      BillingCycle cycle,
      String paymentMethod,
      List<Invoice> unpaid) {
    public Billing {
      unpaid = List.copyOf(unpaid);
    }
  }

  public record Invoice(String number, Money total, LocalDate due) {}

  public record Hosting(
      String domain, SslStatus ssl, String serverName, String ipAddress, List<String> nameServers) {
    public Hosting {
      nameServers = List.copyOf(nameServers);
    }
  }

  /** Whether visitors reach the main domain encrypted. */
  public enum SslStatus {
    VALID,
    SELF_SIGNED,
    EXPIRED,
    NONE,
    UNKNOWN
  }

  /** Something the customer chose when he ordered, such as extra disk space. */
  public record ConfigurableOption(String name, String value) {}
}
