package com.smartxhosting.bot.board;

import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Screen.Fact;
import com.smartxhosting.bot.dialog.Screen.Picture;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to look at as it is now, such as one service, with doors to what can be done about it.
 */
public record Board(
    Text title, List<Text> body, List<Fact> facts, Optional<Picture> picture, List<Door> doors) {

  /**
   * A button that opens a dialog, or shows the same board otherwise when it names the board's own.
   *
   * @param given what the dialog is started with
   */
  public record Door(Button.Kind kind, Text label, String dialog, Answers given) {}

  public Board {
    body = List.copyOf(body);
    facts = List.copyOf(facts);
    doors = List.copyOf(doors);
  }

  public static Board of(Text title) {
    return new Board(title, List.of(), List.of(), Optional.empty(), List.of());
  }

  /** Adds a paragraph; an empty one is left out. */
  public Board says(Text paragraph) {
    return paragraph.isEmpty()
        ? this
        : new Board(title, plus(body, paragraph), facts, picture, doors);
  }

  public Board fact(Text label, Text value) {
    return new Board(title, body, plus(facts, new Fact(label, value)), picture, doors);
  }

  public Board fact(Text label, String value) {
    return fact(label, Text.words(value));
  }

  public Board picture(Picture drawn) {
    return new Board(title, body, facts, Optional.of(drawn), doors);
  }

  public Board door(Text label, String dialog, Answers given) {
    return door(Button.Kind.ACTION, label, dialog, given);
  }

  public Board door(Button.Kind kind, Text label, String dialog, Answers given) {
    return new Board(
        title, body, facts, picture, plus(doors, new Door(kind, label, dialog, given)));
  }

  private static <T> List<T> plus(List<T> list, T item) {
    var longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
