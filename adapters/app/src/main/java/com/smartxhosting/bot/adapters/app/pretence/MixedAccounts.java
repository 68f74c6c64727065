package com.smartxhosting.bot.adapters.app.pretence;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.Collections;
import java.util.Set;

/**
 * Opens real accounts, and beside each one in the sandbox that pretends some of its parts. Whose
 * service it is, the real company alone decides.
 */
public record MixedAccounts(Accounts real, Sandbox sandbox, Set<Part> parts) implements Accounts {

  /**
   * The accounts as they are to be opened: the real ones when nothing of a customer's is pretended.
   */
  public static Accounts of(Accounts real, Sandbox sandbox, Set<Part> parts) {
    return Collections.disjoint(parts, Part.ACCOUNT)
        ? real
        : new MixedAccounts(real, sandbox, parts);
  }

  @Override
  public Outcome<Account> open(Actor actor) {
    return real.open(actor)
        .flatMap(
            account ->
                account
                    .services()
                    .flatMap(
                        services -> {
                          sandbox.house(account.customer(), services);
                          return sandbox.accounts().open(actor);
                        })
                    .map(pretended -> new MixedAccount(account, pretended, sandbox, parts)));
  }
}
