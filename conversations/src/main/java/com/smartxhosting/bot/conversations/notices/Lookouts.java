package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.billing.Order;
import com.smartxhosting.bot.conversations.guidance.Checks;
import com.smartxhosting.bot.engine.Trails;
import com.smartxhosting.bot.flow.Flows;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Who looks after which topic. */
public final class Lookouts {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final DnsSpread dns;
  private final CarriedOutCancellation cancellation;
  private final CarriedOutOrder upgrade = new CarriedOutOrder(Order.Kind.UPGRADE, Kind.ORDER);
  private final CarriedOutOrder renewal = new CarriedOutOrder(Order.Kind.RENEWAL, Kind.RENEWAL);
  private final IssuedCertificate certificate = new IssuedCertificate();
  private final AwaitedStep guidance;
  private final AccountLook account;
  private final ZoneId zone;

  /**
   * @param flows in which guided customers wait
   * @param trails how far they have come
   * @param zone the company's, by whose mornings and days it is reckoned
   */
  public Lookouts(PublicDns dns, Flows flows, Trails trails, ZoneId zone) {
    this.dns = new DnsSpread(dns);
    this.guidance = new AwaitedStep(flows, trails, new Checks(dns));
    this.cancellation = new CarriedOutCancellation(zone);
    this.account = new AccountLook(zone);
    this.zone = zone;
  }

  Lookout of(Topic topic) {
    return switch (topic) {
      case DNS_CHANGE -> dns;
      case CANCELLATION -> cancellation;
      case UPGRADE -> upgrade;
      case RENEWAL -> renewal;
      case CERTIFICATE -> certificate;
      case GUIDANCE -> guidance;
      case ACCOUNT -> account;
    };
  }

  Instant morningAfter(Instant moment) {
    return morningAfter(moment, zone);
  }

  static Instant morningAfter(Instant moment, ZoneId zone) {
    var day = moment.atZone(zone);
    var morning = day.with(MORNING);
    return (morning.isAfter(day) ? morning : day.plusDays(1).with(MORNING)).toInstant();
  }
}
