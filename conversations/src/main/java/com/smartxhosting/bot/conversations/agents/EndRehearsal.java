package com.smartxhosting.bot.conversations.agents;

import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.agents.EndRehearsal.Ending;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.ChatEffect;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Set;

/** Ends a rehearsal from within. There is no such dialog where all is real. */
public final class EndRehearsal implements Dialog<Answers, Ending, Outcome<Boolean>, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("flows.rehearsal-end");

  /** The same that begins one: who rehearses has nothing else to rehearse. */
  public static final Command COMMAND =
      new Command(
          RehearseDialog.COMMAND.name(), Text.of("kernel.way.end"), List.of(), ID, Manner.ASIDE);

  /** The only place there is. */
  public record Ending() {}

  /** Has the agent back in his own chat. */
  public record End() implements ChatEffect<Boolean, Outcome<Boolean>> {
    @Override
    public Outcome<Boolean> reply(Outcome<Boolean> outcome) {
      return outcome;
    }

    @Override
    public Text title() {
      return Text.of("kernel.way.end");
    }
  }

  @Override
  public DialogId<Answers, Boolean> id() {
    return ID;
  }

  @Override
  public Class<Ending> stateType() {
    return Ending.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Outcome<Boolean>>>> asks() {
    return Set.of(End.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Step<Ending, Outcome<Boolean>, Boolean> start(Answers given) {
    return go(new Ending(), new End());
  }

  @Override
  public Screen<Outcome<Boolean>> view(Ending state) {
    return Screen.busy(Text.of("rehearse.ending"));
  }

  @Override
  public Step<Ending, Outcome<Boolean>, Boolean> update(Ending state, Outcome<Boolean> ended) {
    return stay(); // what comes next is shown in his own chat
  }
}
