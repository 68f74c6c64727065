package com.smartxhosting.bot.conversations.login;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;

/** Short-lived one-use links to our own page, which mints the login when its button is pressed. */
public interface LoginLinks {

  /** How long a link may be used. */
  Duration LIFETIME = Duration.ofMinutes(10);

  /**
   * Makes a link for an actor who has been found entitled to it. The same key makes the same link.
   */
  Outcome<Link> create(
      String key, Actor actor, ServiceId service, Logins.Target target, String domain);

  /**
   * @param address whoever has it can use it once
   * @param localOnly whether the page is reached on this machine alone, for want of a public URL
   */
  record Link(Secret address, boolean localOnly) {}
}
