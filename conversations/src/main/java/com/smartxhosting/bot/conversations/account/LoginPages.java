package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.pages.PageLinks.Link;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.Optional;

/**
 * Our own pages between a chat and the {@link WebLogin}: a link leads there, and a code for that
 * very chat leads back.
 */
public interface LoginPages {

  /**
   * Makes a link for a chat, after which no earlier one of this chat works. The same key makes the
   * same link.
   */
  Outcome<Link> link(String key, Actor actor);

  /** Who has logged in by the latest link of this chat. */
  Optional<Visitor> visitor(Actor actor);
}
