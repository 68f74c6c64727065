package com.smartxhosting.bot.conversations.billing;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.services.ServiceId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a customer has ordered, and how far it has come.
 *
 * @param services what it is about; none where the billing system does not tell
 * @param options for an upgrade, what options shall be set to, by their numbers; none where the
 *     billing system does not tell
 * @param invoice empty when there was nothing to pay
 */
public record Order(
    String number,
    Kind kind,
    List<ServiceId> services,
    Map<String, String> options,
    Money total,
    Optional<String> invoice,
    State state) {

  /** What was ordered. */
  public enum Kind {
    UPGRADE,
    RENEWAL
  }

  /** How far it has come. */
  public enum State {
    UNPAID,
    /** Paid, but not carried out yet. */
    PENDING,
    /** The options are set, or the services renewed. */
    ACTIVE,
    CANCELLED
  }

  public Order {
    services = List.copyOf(services);
    options = Collections.unmodifiableMap(new TreeMap<>(options)); // one order, one JSON
  }
}
