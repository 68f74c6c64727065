package com.smartxhosting.bot.channel;

import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.words.Rich;
import java.util.List;
import java.util.Optional;

/**
 * A screen in the customer's words, bent to one channel. Channels escape and translate it, and
 * decide nothing.
 *
 * @param notice a word about what just happened, above everything
 * @param blocks paragraphs in their order
 * @param rows the keys as the channel lays them out
 * @param links ways out of the chat, such as a login page
 * @param inputs the lines to fill in now
 */
public record Card(
    Rich notice,
    Rich title,
    List<Rich> blocks,
    List<Line> facts,
    Optional<Drawing> picture,
    List<List<Key>> rows,
    List<Way> links,
    List<Input> inputs,
    Screen.Mood mood) {

  /** A label and its value. */
  public record Line(Rich label, Rich value) {}

  /**
   * A button.
   *
   * @param id what comes back as {@link com.smartxhosting.bot.engine.Input.Press}: turn and name
   */
  public record Key(Button.Kind kind, String label, String id) {}

  /** A link; its address may let in whoever has it, so it must not be logged. */
  public record Way(String label, String address) {
    @Override
    public String toString() {
      return "Way[" + label + "]";
    }
  }

  public record Input(String name, String label, String hint, String filled, boolean secret) {}

  /** A chart with its words, which the channel draws as a picture or writes. */
  public record Drawing(String title, List<Bar> bars) {
    public record Bar(String label, long used, long limit) {}
  }

  public boolean busy() {
    return mood == Screen.Mood.BUSY;
  }

  public boolean fleeting() {
    return mood == Screen.Mood.FLEETING;
  }
}
