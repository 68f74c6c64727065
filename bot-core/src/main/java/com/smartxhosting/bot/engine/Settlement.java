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
      case Outcome.Ok<?> _ -> ended(Ending.OK, Text.NONE, at);
      case Outcome.Refused<?>(var reason) -> ended(Ending.REFUSED, reason, at);
      case Outcome.Failed<?>(var reference) -> ended(Ending.FAILED, Text.words(reference), at);
      case Outcome.Unknown<?>(var reference) -> ended(Ending.UNKNOWN, Text.words(reference), at);
    };
  }

  private Ended ended(Ending how, Text detail, Instant at) {
    return new Ended(key(), how, detail, at, linked());
  }

  /** Nobody knows whom a stranger links to before he has; afterwards that customer shall see it. */
  private String linked() {
    return consequences.stream()
        .filter(Consequence.Linked.class::isInstance)
        .map(Consequence.Linked.class::cast)
        .reduce((_, later) -> later)
        .map(linked -> linked.customer().id())
        .orElse("");
  }
}
