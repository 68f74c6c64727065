package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A company's customers and the codes it has written to them. */
final class Letters implements CustomerDirectory {

  /** A code that was sent. */
  record Letter(String address, String code) {}

  final List<Letter> sent = new ArrayList<>();
  int questions;
  Optional<String> outage = Optional.empty();

  private final Map<String, List<Customer>> customers = new HashMap<>();

  Letters with(String address, Customer... accounts) {
    customers.put(address, List.of(accounts));
    return this;
  }

  void close(String address) {
    customers.remove(address);
  }

  @Override
  public Outcome<List<Customer>> byEmail(String address) {
    questions++;
    return Outcome.ok(customers.getOrDefault(address.toLowerCase(Locale.ROOT), List.of()));
  }

  @Override
  public Outcome<Optional<Customer>> byNumber(String number) {
    return Outcome.ok(
        customers.values().stream()
            .flatMap(List::stream)
            .filter(customer -> customer.id().equals(number))
            .findFirst());
  }

  @Override
  public Outcome<Sent> sendCode(Customer customer, String address, Secret code, String language) {
    if (outage.isPresent()) {
      return Outcome.failed(outage.get());
    }
    sent.add(new Letter(address, code.reveal()));
    return Outcome.ok(new Sent());
  }

  /** The code in the newest letter to this address. */
  String code(String address) {
    return sent.reversed().stream()
        .filter(letter -> letter.address().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing was sent to " + address))
        .code();
  }

  /** Six digits that are not the newest code. */
  String notTheCode(String address) {
    return code(address).equals("000000") ? "111111" : "000000";
  }
}
