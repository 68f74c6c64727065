package com.smartxhosting.bot.conversations.login;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.util.List;

/** Ways into one service's panel without a password. */
public interface Logins {

  /** Where this service lets its customer in. */
  Outcome<List<Target>> targets();

  /**
   * Opens a session for a browser, at the moment it is needed: sessions live a minute and are bound
   * to the browser's address.
   *
   * @param domain one of the service's domains, for targets that belong to one; else the main
   *     domain
   * @param browser the browser's IP address
   * @return the address to send the browser to; whoever has it is in
   */
  Outcome<Secret> mint(Target target, String domain, String browser);

  /** Where a login leads. */
  enum Target {
    PLESK,
    WEBMAIL,
    WP_TOOLKIT
  }
}
