package com.smartxhosting.bot.conversations.account;

import static com.smartxhosting.bot.dialog.Step.done;
import static com.smartxhosting.bot.dialog.Step.go;
import static com.smartxhosting.bot.dialog.Step.stay;

import com.smartxhosting.bot.conversations.account.LanguageDialog.Message;
import com.smartxhosting.bot.conversations.account.LanguageDialog.State;
import com.smartxhosting.bot.conversations.account.LanguageDialog.State.Choosing;
import com.smartxhosting.bot.conversations.account.LanguageDialog.State.Switching;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.ChatEffect;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.On;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.engine.Command;
import com.smartxhosting.bot.engine.Command.Manner;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lets anybody choose in which language we speak with him in this chat. */
public final class LanguageDialog implements Dialog<Answers, State, Message, Boolean> {

  public static final DialogId<Answers, Boolean> ID = new DialogId<>("account.language");

  public static final Command COMMAND =
      new Command(
          "language",
          Text.of("account.language.command"),
          List.of("language", "sprache", "langue", "idioma", "lingua", "язык"),
          ID,
          Manner.ASIDE);

  /** Where the choice stands. */
  public sealed interface State {
    record Choosing(Text problem) implements State {}

    record Switching(String tag) implements State {}
  }

  /** What can happen to it. */
  public sealed interface Message {
    record Choose(String tag) implements Message {}

    record Switched(Outcome<Boolean> outcome) implements Message {}
  }

  /**
   * Speaks another language from now on.
   *
   * @param tag a BCP 47 tag
   */
  public record Speak(String tag) implements ChatEffect<Boolean, Message> {
    @Override
    public Message reply(Outcome<Boolean> outcome) {
      return new Message.Switched(outcome);
    }

    @Override
    public Text title() {
      return Text.of("account.language.journal");
    }

    @Override
    public Text after() {
      return name(tag);
    }
  }

  private final List<String> languages;

  /**
   * @param languages what we speak, as BCP 47 tags
   */
  public LanguageDialog(Collection<String> languages) {
    this.languages = languages.stream().sorted().toList();
  }

  @Override
  public DialogId<Answers, Boolean> id() {
    return ID;
  }

  @Override
  public Class<State> stateType() {
    return State.class;
  }

  @Override
  public Set<Class<? extends Ask<?, Message>>> asks() {
    return Set.of(Speak.class);
  }

  @Override
  public boolean needsCustomer() {
    return false;
  }

  @Override
  public Step<State, Message, Boolean> start(Answers input) {
    return go(new Choosing(Text.NONE));
  }

  @Override
  public Screen<Message> view(State state) {
    return switch (state) {
      case Choosing(var problem) -> choice(problem);
      case Switching(var tag) ->
          Screen.busy(Text.of("account.language.busy").with("language", name(tag)));
    };
  }

  private Screen<Message> choice(Text problem) {
    Screen<Message> screen = Screen.<Message>of(Text.of("account.language.title")).says(problem);
    for (var tag : languages) {
      screen = screen.choice(name(tag), new Message.Choose(tag));
    }
    return screen;
  }

  @Override
  public Step<State, Message, Boolean> update(State state, Message message) {
    return switch (new On<>(state, message)) {
      case On(Choosing _, Message.Choose(var tag)) -> go(new Switching(tag), new Speak(tag));
      case On(Switching s, Message.Switched(var outcome)) -> switched(s.tag(), outcome);
      case On(Choosing _, _), On(Switching _, _) -> stay(); // said out of turn
    };
  }

  private static Step<State, Message, Boolean> switched(String tag, Outcome<Boolean> outcome) {
    return switch (outcome) {
      case Outcome.Ok<Boolean> _ ->
          done(true, Text.of("account.language.done").with("language", name(tag)));
      case Outcome.Refused<Boolean>(var why) -> go(new Choosing(why));
      case Outcome.Failed<Boolean>(var reference) -> go(new Choosing(trouble(reference)));
      case Outcome.Unknown<Boolean>(var reference) -> go(new Choosing(trouble(reference)));
    };
  }

  private static Text trouble(String reference) {
    return Text.of("kernel.form.failed").with("reference", reference);
  }

  /** Each language is called as its speakers call it. */
  private static Text name(String tag) {
    var locale = Locale.forLanguageTag(tag);
    var name = locale.getDisplayName(locale);
    int first = Character.charCount(name.codePointAt(0));
    return Text.words(name.substring(0, first).toUpperCase(locale) + name.substring(first));
  }
}
