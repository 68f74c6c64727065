package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.ServiceDetails.SslStatus;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import java.time.LocalDate;

/**
 * A service as it is set up.
 *
 * @param domain the main one, as people write it
 * @param fullness how much of disk and traffic is used, in per cent of a limited plan's limit
 */
record Contract(
    long service,
    String customer,
    Plan plan,
    String domain,
    ServiceStatus status,
    LocalDate registered,
    BillingCycle cycle,
    String price,
    SslStatus ssl,
    int fullness) {

  static Contract active(
      long service, String customer, Plan plan, String domain, LocalDate registered) {
    return new Contract(
        service,
        customer,
        plan,
        domain,
        ServiceStatus.ACTIVE,
        registered,
        BillingCycle.MONTHLY,
        "9.95",
        SslStatus.VALID,
        30);
  }

  Contract is(ServiceStatus status) {
    return new Contract(
        service, customer, plan, domain, status, registered, cycle, price, ssl, fullness);
  }

  Contract billed(BillingCycle cycle, String price) {
    return new Contract(
        service, customer, plan, domain, status, registered, cycle, price, ssl, fullness);
  }

  Contract secured(SslStatus ssl) {
    return new Contract(
        service, customer, plan, domain, status, registered, cycle, price, ssl, fullness);
  }

  Contract filled(int fullness) {
    return new Contract(
        service, customer, plan, domain, status, registered, cycle, price, ssl, fullness);
  }

  /** Its place among the company's addresses; 203.0.113.0/24 is for examples (RFC 5737). */
  String ipv4() {
    return "203.0.113." + (10 + service % 200);
  }
}
