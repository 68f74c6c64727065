package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.form.Parsed;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a customer is about to order for a service.
 *
 * @param wanted what options shall be set to, by their numbers; none that is set like this already
 * @param method how he wants to pay
 */
public record Basket(ServiceId service, Map<String, String> wanted, Optional<String> method) {

  public Basket {
    wanted = Collections.unmodifiableMap(new TreeMap<>(wanted)); // one order, one JSON
  }

  static Basket empty(ServiceId service) {
    return new Basket(service, Map.of(), Optional.empty());
  }

  boolean isFilled() {
    return !wanted.isEmpty();
  }

  Basket with(ServiceOption option, String value) {
    var more = new TreeMap<>(wanted);
    more.put(option.number(), value);
    return new Basket(service, more, method);
  }

  Basket without(ServiceOption option) {
    var fewer = new TreeMap<>(wanted);
    fewer.remove(option.number());
    return new Basket(service, fewer, method);
  }

  Basket paidWith(String another) {
    return new Basket(service, wanted, Optional.of(another));
  }

  /** What an option shall be set to, or is set to already. */
  String valueOf(ServiceOption option) {
    return wanted.getOrDefault(option.number(), option.set());
  }

  /** The same as far as it is still on offer. */
  Basket fitting(Shelf shelf) {
    var fitting = new Basket(service, Map.of(), method.filter(shelf::takes));
    for (var option : shelf.options()) {
      var value = valueOf(option);
      if (!value.equals(option.set()) && option.read(value) instanceof Parsed.Valid<String> _) {
        fitting = fitting.with(option, value);
      }
    }
    return fitting;
  }
}
