package com.smartxhosting.bot.testing;

import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.Set;

/** Stands in for the person of a house: shows what it was told of the customer. */
public record Reception(String name)
    implements Dialog<Answers, Reception.Told, Reception.Nothing, Boolean> {

  /** What it was started with. */
  public record Told(Answers given) {}

  /** It cannot be moved. */
  public record Nothing() {}

  @Override
  public DialogId<Answers, Boolean> id() {
    return new DialogId<>(name);
  }

  @Override
  public Class<Told> stateType() {
    return Told.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Nothing>>> asks() {
    return Set.of();
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Step<Told, Nothing, Boolean> start(Answers input) {
    return go(new Told(input));
  }

  @Override
  public Screen<Nothing> view(Told state) {
    return Screen.<Nothing>of(Text.words("Lobby " + name))
        .says(Text.words(state.given().text("circumstances")));
  }

  @Override
  public Step<Told, Nothing, Boolean> update(Told state, Nothing message) {
    return stay();
  }
}
