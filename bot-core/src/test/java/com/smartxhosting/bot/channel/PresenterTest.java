package com.smartxhosting.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.dialog.Button.Kind;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.engine.Shown;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.testing.Orders;
import com.smartxhosting.bot.testing.Stage;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Style;
import com.smartxhosting.bot.words.Text;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How screens are bent to what a channel can show. */
class PresenterTest {

  private static final Stage STAGE = Stage.with(List.of(Orders.BREW), Orders.BUNDLE);
  private static final Shown.Ways ALL = new Shown.Ways(true, true, true, true, false);

  private final Presenter narrow = new Presenter(Capabilities.NARROWEST, STAGE.words());

  private Card card(Screen<?> screen, int leaf) {
    return narrow.card(new Shown(screen, ALL, Text.NONE, List.of(), 40, leaf, "en"));
  }

  @Test
  void a_key_names_its_turn_and_nothing_of_what_it_means() {
    var keys =
        card(
                Screen.of(Text.words("t"))
                    .button(Text.words("Delete everything"), "delete everything"),
                0)
            .rows();
    assertThat(keys.getFirst().getFirst().id())
        .startsWith(Machine.turnName(40) + ":")
        .doesNotContain("delete")
        .hasSizeLessThan(20);
    assertThat(keys.stream().flatMap(List::stream).map(Card.Key::label))
        .containsExactly("Delete everything", "Back", "Cancel", "Home", "Talk to a person");
  }

  @Test
  void a_long_text_is_shown_in_leaves_that_lose_nothing() {
    var long1 = "one ".repeat(400);
    var long2 = "x".repeat(5_000);
    Screen<String> screen =
        Screen.<String>of(Text.words("Title"))
            .says(Text.words(long1))
            .fact(Text.words("Value"), long2);
    var read = new StringBuilder();
    int leaf = 0;
    for (var card = card(screen, 0); ; card = card(screen, ++leaf)) {
      card.blocks().forEach(block -> read.append(block.bare()));
      card.facts().forEach(fact -> read.append(fact.value().bare()));
      int length =
          card.title().length()
              + card.blocks().stream().mapToInt(Rich::length).sum()
              + card.facts().stream()
                  .mapToInt(fact -> fact.value().length() + fact.label().length())
                  .sum();
      assertThat(length).isLessThanOrEqualTo(Capabilities.NARROWEST.texts().all());
      var next = "~" + (leaf + 1);
      if (card.rows().stream().flatMap(List::stream).noneMatch(key -> key.id().endsWith(next))) {
        break;
      }
    }
    assertThat(read).hasToString(long1 + long2);
    assertThat(leaf).isGreaterThanOrEqualTo(3);
  }

  @Test
  void more_buttons_than_rows_are_shown_in_leaves_each_once() {
    Screen<String> screen = Screen.of(Text.words("Pick"));
    for (int i = 0; i < 60; i++) {
      screen = screen.choice(Text.words("a rather long choice number " + i), "c" + i);
    }
    var seen = new HashSet<String>();
    for (int leaf = 0; leaf < 12; leaf++) {
      var card = card(screen, leaf);
      assertThat(card.rows().size()).isLessThanOrEqualTo(Capabilities.NARROWEST.rows() + 1);
      card.rows().forEach(row -> row.forEach(key -> seen.add(key.label())));
    }
    assertThat(seen.stream().filter(label -> label.startsWith("a rather"))).hasSize(60);
  }

  @Test
  void a_leaf_that_is_not_there_any_more_shows_the_last_one() {
    assertThat(card(Screen.<String>of(Text.words("t")).says(Text.words("short")), 9).blocks())
        .hasSize(1);
  }

  @Test
  void a_question_shows_its_label_and_hint_and_asks_for_the_first_line_alone() {
    var entry =
        new Entry<>(
            List.of(
                new Entry.Input(
                    "a", Text.words("First"), Text.words("such as 1"), "", "", false, 0),
                new Entry.Input("b", Text.words("Second"), Text.NONE, "", "", true, 0)),
            Entry.Reading.ANSWER,
            String::valueOf);
    var card = card(Screen.<String>of(Text.words("t")).entry(entry), 0);
    assertThat(card.blocks().stream().map(Rich::bare)).containsExactly("First", "such as 1");
    assertThat(card.inputs()).extracting(Card.Input::name).containsExactly("a");
    assertThat(card.sheet()).isEmpty();
    var wide = discord(Screen.<String>of(Text.words("t")).entry(entry), 0);
    assertThat(wide.blocks().stream().map(Rich::bare))
        .containsExactly("First: such as 1", "Second");
    assertThat(wide.inputs()).extracting(Card.Input::name).containsExactly("a", "b");
    assertThat(wide.rows().getFirst().getFirst())
        .isEqualTo(new Card.Key(Kind.PRIMARY, "Fill in", wide.sheet().orElseThrow().id()));
  }

  @Test
  void a_line_that_was_refused_is_put_on_the_sheet_again_and_a_single_one_names_its_key() {
    var entry =
        new Entry<>(
            List.of(
                new Entry.Input(
                    "a", Text.words("Host"), Text.words("h".repeat(120)), "www", "w w", false, 63)),
            Entry.Reading.ANSWER,
            String::valueOf);
    var wide = discord(Screen.<String>of(Text.words("t")).entry(entry), 0);
    assertThat(wide.inputs())
        .containsExactly(new Card.Input("a", "Host", "h".repeat(99) + "…", "w w", false, 63));
    assertThat(wide.blocks().getLast().bare()).isEqualTo("h".repeat(120));
    assertThat(wide.rows().getFirst().getFirst().label()).isEqualTo("Host");
  }

  @Test
  void a_filter_is_a_sheet_and_one_of_several_answers_never_is() {
    var list =
        Screen.<String>of(Text.words("t"))
            .button(Text.words("Next page"), "next")
            .entry(Entry.filter(Text.words("Write some letters"), String::valueOf));
    assertThat(discord(list, 0).rows().getFirst())
        .extracting(Card.Key::label)
        .containsExactly("Filter", "Next page");
    assertThat(discord(list, 0).blocks()).isEmpty();
    var choice =
        Screen.<String>of(Text.words("t"))
            .choice(Text.words("Green"), "green")
            .entry(
                new Entry<>(
                    List.of(new Entry.Input("a", Text.words("Tea"), Text.NONE, "", "", false, 0)),
                    Entry.Reading.CHOICE,
                    String::valueOf));
    assertThat(discord(choice, 0).sheet()).isEmpty();
    assertThat(discord(choice, 0).rows().getFirst())
        .extracting(Card.Key::label)
        .containsExactly("Green");
  }

  @Test
  void many_choices_are_a_menu_of_twenty_five_with_its_leaves_and_a_few_are_a_row() {
    Screen<String> screen = Screen.of(Text.words("Pick"));
    for (int i = 0; i < 60; i++) {
      screen =
          screen.choice(
              Text.words("choice " + i + " " + "x".repeat(120)),
              Text.words("y".repeat(120)),
              "c" + i);
    }
    screen = screen.button(Text.words("Next page"), "next").button(Text.words("New one"), "new");
    var seen = new HashSet<String>();
    for (int leaf = 0; leaf < 20; leaf++) {
      var card = discord(screen, leaf);
      var options = card.menu().orElseThrow().options();
      assertThat(options).hasSizeLessThanOrEqualTo(25);
      assertThat(options.getFirst().label()).hasSize(100).endsWith("…");
      assertThat(options.getFirst().detail()).hasSize(100).endsWith("…");
      assertThat(card.rows()).hasSizeLessThanOrEqualTo(4);
      assertThat(card.rows().getFirst())
          .extracting(Card.Key::label)
          .containsExactly("Next page", "New one");
      options.forEach(option -> seen.add(option.id()));
    }
    assertThat(seen).hasSize(60);
    Screen<String> few = Screen.<String>of(Text.words("t")).button(Text.words("Else"), "else");
    for (int i = 0; i < 5; i++) {
      few = few.choice(Text.words("a rather long choice number " + i), "c" + i);
    }
    var card = discord(few, 0);
    assertThat(card.menu()).isEmpty();
    assertThat(card.rows().getFirst()).hasSize(5);
    assertThat(card.rows().get(1)).extracting(Card.Key::label).containsExactly("Else");
  }

  @Test
  void what_else_there_is_to_say_of_a_choice_stands_above_it_everywhere() {
    var screen =
        Screen.<String>of(Text.words("t"))
            .choice(Text.words("www A"), Text.words("203.0.113.7"), "www");
    assertThat(card(screen, 0).facts())
        .extracting(fact -> fact.label().bare() + " " + fact.value().bare())
        .containsExactly("www A 203.0.113.7");
  }

  private Card discord(Screen<?> screen, int leaf) {
    return new Presenter(Capabilities.DISCORD, STAGE.words())
        .card(new Shown(screen, ALL, Text.NONE, List.of(), 40, leaf, "en"));
  }

  @Test
  void a_revealed_secret_is_hidden_and_makes_the_card_one_that_goes_away() {
    var card =
        card(
            Screen.<String>of(Text.words("t"))
                .reveal(Text.words("Password"), new Secret("hunter2")),
            0);
    assertThat(card.fleeting()).isTrue();
    assertThat(card.facts().getFirst().value().spans())
        .containsExactly(new Rich.Span(Style.SECRET, "hunter2"));
  }
}
