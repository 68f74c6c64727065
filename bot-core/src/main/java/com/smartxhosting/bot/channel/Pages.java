package com.smartxhosting.bot.channel;

import com.smartxhosting.bot.engine.Session;
import com.smartxhosting.bot.engine.Shown;

/** Pages of ours on the web, for what should not stand in a chat. */
@FunctionalInterface
public interface Pages {

  /** For a bot that has no address on the web. */
  Pages NONE = (_, shown) -> shown;

  /**
   * What a customer is to see, with links to pages where he can enter or fetch what is secret. The
   * same for the same session, however often asked.
   */
  Shown around(Session session, Shown shown);
}
