package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.engine.Session.Request;
import java.util.List;

/**
 * All that one turn leads to. Storing the session and the requests is one transaction; showing the
 * screen comes after, and may be repeated.
 *
 * @param opened what was asked for in this turn
 */
public record Turn(Session session, List<Request> opened) {
  public Turn {
    opened = List.copyOf(opened);
  }
}
