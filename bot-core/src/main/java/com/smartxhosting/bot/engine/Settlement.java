package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Input.Consequence;
import com.smartxhosting.bot.engine.Session.Request;
import com.smartxhosting.bot.engine.Store.Ended;
import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.List;

/** What a request has come to. */
record Settlement(Request request, Outcome<?> outcome, List<Consequence> consequences) {

  String key() {
    return request.key();
  }

  /** As the dialog hears it. */
  Input.Settled input() {
    return new Input.Settled(key(), outcome, consequences);
  }

  /** As the store remembers it. */
  Ended ended(Instant at) {
    return switch (outcome) {
      case Outcome.Ok<?> _ -> new Ended(key(), Ending.OK, Text.NONE, at);
      case Outcome.Refused<?>(var reason) -> new Ended(key(), Ending.REFUSED, reason, at);
      case Outcome.Failed<?>(var reference) ->
          new Ended(key(), Ending.FAILED, Text.words(reference), at);
      case Outcome.Unknown<?>(var reference) ->
          new Ended(key(), Ending.UNKNOWN, Text.words(reference), at);
    };
  }
}
