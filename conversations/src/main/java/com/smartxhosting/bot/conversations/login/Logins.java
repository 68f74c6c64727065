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

  /** The WordPress installations of this service, by their addresses; none where there are none. */
  Outcome<List<WordPress>> wordPress();

  /**
   * Opens a session in the wp-admin of an installation of this service's, like {@link #mint}.
   *
   * @param installation the {@link WordPress#id}
   */
  Outcome<Secret> mintAdmin(String installation, String browser);

  /**
   * A WordPress installation.
   *
   * @param id the server's name of it, which gives no right to anything
   * @param address such as {@code https://example.com/blog}
   */
  record WordPress(String id, String title, String address, String version, Condition condition) {}

  /** How an installation is; of several, what wants to be seen to first. */
  enum Condition {
    RUNNING,
    UPDATES_DUE,
    MAINTENANCE,
    /** No version that is still looked after. */
    UNSUPPORTED,
    INFECTED,
    /** It does not answer as WordPress does. */
    BROKEN
  }

  /** Where a login leads. */
  enum Target {
    PLESK,
    WEBMAIL,
    WP_TOOLKIT
  }
}
