package com.smartxhosting.bot.adapters.app;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.form.FormDialog;
import com.smartxhosting.bot.form.FormDialog.Message;
import com.smartxhosting.bot.words.Text;
import java.util.Set;
import java.util.function.Function;

/**
 * A dialog that asks for one effect and is done when it has ended: a form without its questions.
 *
 * @param effects by the number that it is started with
 */
record Errand(
    Set<Class<? extends Ask<?, Message>>> asks, Function<String, Effect<?, Message>> effects)
    implements Dialog<Answers, Errand.Running, Message, Boolean> {

  static final String NAME = "test.errand";

  /** Under way. */
  record Running(String number) {}

  @Override
  public DialogId<Answers, Boolean> id() {
    return new DialogId<>(NAME);
  }

  @Override
  public Class<Running> stateType() {
    return Running.class;
  }

  @Override
  public Step<Running, Message, Boolean> start(Answers given) {
    var number = given.text("number");
    return go(new Running(number), effects.apply(number));
  }

  @Override
  public Screen<Message> view(Running state) {
    return Screen.busy(Text.words("Errand " + state.number()));
  }

  @Override
  public Step<Running, Message, Boolean> update(Running state, Message message) {
    return message instanceof FormDialog.Message.Settled ? done(true) : stay();
  }
}
