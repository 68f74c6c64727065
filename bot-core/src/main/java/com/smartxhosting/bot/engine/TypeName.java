package com.smartxhosting.bot.engine;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.redraw;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The gate before what cannot be undone: the customer types the name of the thing. */
final class TypeName implements Dialog<TypeName.Thing, TypeName.Asking, TypeName.Typed, Boolean> {

  static final DialogId<Thing, Boolean> ID = new DialogId<>("kernel.type-name");

  /**
   * @param title what is about to happen to it
   */
  record Thing(String name, Text title) {}

  record Asking(Thing thing, Text problem) {}

  record Typed(String text) {}

  @Override
  public DialogId<Thing, Boolean> id() {
    return ID;
  }

  @Override
  public Class<Asking> stateType() {
    return Asking.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Typed>>> asks() {
    return Set.of();
  }

  @Override
  public Step<Asking, Typed, Boolean> start(Thing thing) {
    return go(new Asking(thing, Text.NONE));
  }

  @Override
  public Screen<Typed> view(Asking state) {
    return Screen.<Typed>of(state.thing().title())
        .says(state.problem())
        .says(Text.of("kernel.type-name.final"))
        .entry(
            Entry.line(
                Text.of("kernel.type-name.ask").with("name", state.thing().name()), Typed::new));
  }

  @Override
  public Step<Asking, Typed, Boolean> update(Asking state, Typed message) {
    var name = state.thing().name();
    return message.text().strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
        ? done(true)
        : redraw(new Asking(state.thing(), Text.of("kernel.type-name.wrong").with("name", name)));
  }

  @Override
  public Optional<Duration> lifetime(Asking state) {
    return Optional.of(Duration.ofMinutes(15));
  }
}
