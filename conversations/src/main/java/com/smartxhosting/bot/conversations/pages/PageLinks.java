package com.smartxhosting.bot.conversations.pages;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.time.Duration;

/**
 * Short-lived one-use links to our own page, which opens the way on when its button is pressed: a
 * chat keeps its messages, and what looks at links in them must not spend anything.
 */
public interface PageLinks {

  /** How long a link may be used. */
  Duration LIFETIME = Duration.ofMinutes(10);

  /**
   * Makes a link for an actor who has been found entitled to it. The same key makes the same link.
   */
  Outcome<Link> create(String key, Actor actor, Destination destination);

  /**
   * @param address whoever has it can use it once
   * @param localOnly whether the page is reached on this machine alone, for want of a public URL
   */
  record Link(Secret address, boolean localOnly) {}
}
