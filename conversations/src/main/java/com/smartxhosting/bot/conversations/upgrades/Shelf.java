package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.conversations.billing.PaymentMethod;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What can be ordered for a service, and how it may be paid.
 *
 * @param name what the customer calls the service
 * @param unpaid the invoice of an earlier order, which is to be paid first
 * @param newest the number of the newest order there was; by it a later one is known
 */
public record Shelf(
    String name,
    List<ServiceOption> options,
    List<PaymentMethod> methods,
    Optional<String> unpaid,
    String newest) {

  public Shelf {
    options = List.copyOf(options);
    methods = List.copyOf(methods);
  }

  ServiceOption option(String number) {
    return options.stream()
        .filter(option -> option.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no option " + number));
  }

  boolean takes(String method) {
    return methods.stream().anyMatch(each -> each.id().equals(method));
  }

  /** Where there is nothing to choose, nobody is asked. */
  Optional<String> onlyMethod() {
    return methods.size() == 1 ? Optional.of(methods.getFirst().id()) : Optional.empty();
  }

  String nameOf(String method) {
    return methods.stream()
        .filter(each -> each.id().equals(method))
        .findFirst()
        .map(PaymentMethod::name)
        .orElse(method);
  }
}
