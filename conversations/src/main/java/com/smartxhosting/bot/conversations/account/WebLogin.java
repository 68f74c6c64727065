package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.util.List;

/**
 * The login of the company's website, which sends a browser that has logged in back to us with a
 * proof of who it was.
 */
public interface WebLogin {

  /** Where a browser logs in. Nothing is changed by asking. */
  Outcome<Secret> entrance(Round round);

  /**
   * Who has logged in, as the website itself tells us.
   *
   * @param proof what the browser has brought back
   */
  Outcome<Visitor> visitor(Round round, Secret proof);

  /**
   * The open accounts that he owns, whatever their addresses; none when he is no longer the one who
   * logged in. Those that others have let him see are not his to link.
   */
  Outcome<List<Owned>> accounts(Visitor visitor);

  /**
   * One login from its beginning to its end, which whoever has not begun it cannot know.
   *
   * @param state comes back beside the proof
   * @param nonce comes back within it, where the website knows to do that
   * @param verifier shows that whoever redeems the proof has begun the login
   * @param back the page of ours that the browser is sent to
   */
  record Round(Secret state, Secret nonce, Secret verifier, URI back) {}

  /**
   * An account.
   *
   * @param email where the company's mail to the account goes
   */
  record Owned(Customer customer, Secret email) {}
}
