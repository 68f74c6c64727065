package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.conversations.login.Logins.Target;
import java.util.Optional;

/** Where logins of a pretend hosting company end, since there is no panel behind them. */
@FunctionalInterface
public interface PretendPanel {

  /** Where its page is; the session follows as {@code ?session=}. */
  String PATH = "/sandbox/panel";

  /**
   * Ends a session that a login has opened, as a real panel does when it lets a browser in.
   *
   * @param browser must be the address that the session was opened for
   * @return empty when there is no such session, or no more
   */
  Optional<Visit> redeem(String session, String browser);

  /**
   * Where the session leads.
   *
   * @param login whom it lets in
   * @param wordPress whose wp-admin it opens; empty for the panel itself
   */
  record Visit(Target target, String domain, String login, Optional<String> wordPress) {}
}
