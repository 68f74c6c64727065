package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Whom an e-mail address or a client number belongs to, and a way to write to customers. For
 * linking, and for agents who name a customer; it opens nothing of his.
 */
public interface CustomerDirectory {

  /** The open accounts that a person with this address may act for; empty when there are none. */
  Outcome<List<Customer>> byEmail(String address);

  /** The open account with this client number. */
  Outcome<Optional<Customer>> byNumber(String number);

  /**
   * Sends a one-use code to a customer at this address, in the billing system's own mail, which
   * holds no link: a mail with one teaches people to follow those of others.
   *
   * @param language a BCP 47 tag; empty for the one that the billing system knows him to speak
   */
  Outcome<Sent> sendCode(Customer customer, String address, Secret code, String language);

  /** The mail was handed over. */
  record Sent() {}
}
