package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.secret.Secret;

/**
 * Somebody who has logged in on the company's website.
 *
 * @param id his number there, which is not that of an account
 * @param email with which he logs in; nobody says that he reads mail there
 */
public record Visitor(String id, Secret email) implements Claimant {

  @Override
  public String canonical() {
    return "visitor\n" + id; // no address has two lines
  }
}
