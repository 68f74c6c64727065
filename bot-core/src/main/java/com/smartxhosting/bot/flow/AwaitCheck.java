package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.access.Risk;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.flow.FlowDialog.Message;
import com.smartxhosting.bot.words.Text;

/** Has the customer told, wherever he is by then, that what he waits for has come about. */
public record AwaitCheck(Walk walk, FlowStep.Wait step) implements Effect<Boolean, Message> {

  @Override
  public Message reply(Outcome<Boolean> outcome) {
    return new Message.Watched(outcome);
  }

  @Override
  public Text title() {
    return Text.of("kernel.flow.await").with("flow", walk.says(walk.title()));
  }

  @Override
  public Risk risk() {
    return Risk.CHANGE;
  }

  /** It concerns the chat alone. */
  @Override
  public boolean evenFrozen() {
    return true;
  }
}
