package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.flow.FlowDialog.Message;

/**
 * Where a walk goes next. Refused, with the reason, when it must not go on.
 *
 * @param from the step that is done; empty before the first
 * @param to the step that shall follow; empty for the one written below
 */
public record FindStop(Walk walk, String from, String to) implements Query<Stop, Message> {

  @Override
  public Message reply(Outcome<Stop> outcome) {
    return new Message.Found(outcome);
  }

  /** What was taken back is taken back at once. */
  @Override
  public boolean cacheable() {
    return false;
  }
}
