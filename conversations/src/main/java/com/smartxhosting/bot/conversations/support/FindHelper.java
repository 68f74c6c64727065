package com.smartxhosting.bot.conversations.support;

import com.smartxhosting.bot.conversations.support.FindHelper.Helper;
import com.smartxhosting.bot.conversations.support.HumanDialog.Message;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;

/** Who leads the customer through the run that he is in. */
public record FindHelper(String run) implements Query<Helper, Message> {

  /** Who that is, as far as it matters. */
  public sealed interface Helper {
    /** Whoever calls gets a ticket. */
    record Nobody() implements Helper {}

    /** He hears of it in his chat. */
    record Here() implements Helper {}

    /** He cannot be reached now. */
    record Away(String name) implements Helper {}
  }

  @Override
  public Message reply(Outcome<Helper> outcome) {
    return new Message.Found(outcome);
  }

  @Override
  public boolean cacheable() {
    return false;
  }
}
