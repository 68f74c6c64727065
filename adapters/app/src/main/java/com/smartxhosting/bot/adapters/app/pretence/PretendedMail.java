package com.smartxhosting.bot.adapters.app.pretence;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Optional;

/** A real company's customers, whose mail goes to the sandbox. */
public record PretendedMail(CustomerDirectory real, Sandbox sandbox) implements CustomerDirectory {

  @Override
  public Outcome<List<Customer>> byEmail(String address) {
    return real.byEmail(address);
  }

  @Override
  public Outcome<Optional<Customer>> byNumber(String number) {
    return real.byNumber(number);
  }

  @Override
  public Outcome<Sent> sendCode(Customer customer, String address, Secret code, String language) {
    sandbox.house(customer, address);
    return sandbox.directory().sendCode(customer, address, code, language);
  }
}
