package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.adapters.whmcs.Answer.Denial;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Incident;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator what went wrong, under a reference that the customer is given. */
final class Incidents {

  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
  private static final int LONGEST = 200;
  private static final int SHORTEST_VALUE = 3;

  /** Nothing was done. */
  <T> Outcome<T> failed(Call call, String why) {
    var reference = Incident.reference();
    LOG.warn("WHMCS: {} was not done [{}]: {}", call.action(), reference, cleaned(why, call));
    return Outcome.failed(reference);
  }

  /** Nothing was done, and nothing will be until an operator has put it right. */
  <T> Outcome<T> denied(Call call, Denial why, String message) {
    var reference = Incident.reference();
    LOG.error(
        "WHMCS: {} was not done [{}], because we are not let in ({}). {}",
        call.action(),
        reference,
        cleaned(message, call),
        Remedy.of(why, call.action(), message));
    return Outcome.failed(reference);
  }

  /** Nobody can tell whether it was done. */
  <T> Outcome<T> unknown(Call call, String why) {
    var reference = Incident.reference();
    LOG.warn(
        "WHMCS: nobody can tell whether {} was done [{}]: {}",
        call.action(),
        reference,
        cleaned(why, call));
    return Outcome.unknown(reference);
  }

  /** Nothing went wrong on the way, but somebody at the company should look into it. */
  void noticed(String what, String why) {
    LOG.warn("WHMCS: {} is left to the customer area, because {}", what, why);
  }

  /** A module's error may be a whole web page, and may repeat what was sent, such as a password. */
  private static String cleaned(String message, Call call) {
    var text = message.contains("<") ? Jsoup.parse(message).text() : message;
    for (var value : call.parameters().values()) {
      if (value.length() >= SHORTEST_VALUE) {
        text = text.replace(value, "…");
      }
    }
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
