package com.smartxhosting.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.dialog.Step;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.testing.Lobby;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.testing.Talk;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A house in which all is but rehearsed, and a place in a real one where nobody is heard. */
class RehearsedHouseTest {

  private static final Lobby HOME = new Lobby("lobby.home");
  private static final Lobby END = new Lobby("lobby.end");
  private static final House REAL =
      new House(HOME.id(), HOME.id(), HOME.id(), HOME.id(), HOME.id(), _ -> HOME.id());

  private static final Stage REHEARSED = stage(REAL.rehearsing(END.id()));

  private static Stage stage(House house) {
    var words = new Words(ZoneOffset.UTC, List.of("en"), List.of("com.smartxhosting.bot.kernel"));
    var dialogs = List.<Dialog<?, ?, ?, ?>>of(HOME, END, new Away());
    return new Stage(new Machine(house, dialogs, List.of(), words, Stage.VAULT), words);
  }

  @Test
  void every_screen_says_that_it_is_a_rehearsal() {
    Talk.with(REHEARSED).starts("away", Answers.NONE).sees("Rehearsal · Away");
    Talk.with(stage(REAL)).starts("away", Answers.NONE).seesNot("Rehearsal");
  }

  @Test
  void a_button_below_every_screen_ends_it() {
    Talk.with(REHEARSED).says("hello").presses("End the rehearsal").sees("Lobby lobby.end");
    Talk.with(REHEARSED).says("hello").says("end the rehearsal").sees("Lobby lobby.end");
    Talk.with(stage(REAL)).says("hello").seesNot("End the rehearsal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "1", "/home", "/cancel", "Home", "ABC-DEF"})
  void nothing_is_heard_where_a_dialog_says_so(String said) {
    var away = Talk.with(stage(REAL)).starts("away", Answers.NONE);
    away.says(said).sees("Away", "Nobody is here.");
    assertThat(away.says(said).session().stack()).isEqualTo(away.session().stack());
  }

  @Test
  void buttons_are_not_heard_either() {
    Talk.with(stage(REAL))
        .starts("away", Answers.NONE)
        .presses("Knock")
        .sees("Away", "Nobody is here.");
  }

  /** Whoever is here is really elsewhere. */
  private record Away() implements Dialog<Answers, Away.State, String, Boolean> {

    record State() {}

    @Override
    public DialogId<Answers, Boolean> id() {
      return new DialogId<>("away");
    }

    @Override
    public Class<State> stateType() {
      return State.class;
    }

    @Override
    public Set<Class<? extends Ask<?, String>>> asks() {
      return Set.of();
    }

    @Override
    public Step<State, String, Boolean> start(Answers input) {
      return Step.go(new State());
    }

    @Override
    public Screen<String> view(State state) {
      return Screen.<String>of(Text.words("Away"))
          .button(Text.words("Knock"), "knock")
          .entry(Entry.line(Text.words("Say"), text -> text));
    }

    @Override
    public Step<State, String, Boolean> update(State state, String message) {
      return Step.done(true);
    }

    @Override
    public Text unheard(State state) {
      return Text.words("Nobody is here.");
    }
  }
}
