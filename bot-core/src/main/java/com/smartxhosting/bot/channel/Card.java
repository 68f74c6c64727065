package com.smartxhosting.bot.channel;

import com.smartxhosting.bot.diagram.Diagram;
import com.smartxhosting.bot.dialog.Button;
import com.smartxhosting.bot.dialog.Entry;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.engine.Machine;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Rich;
import java.util.List;
import java.util.Optional;

/**
 * A screen in the customer's words, bent to one channel. Channels escape and translate it, and
 * decide nothing.
 *
 * @param notice a word about what just happened, above everything
 * @param blocks paragraphs in their order
 * @param menu choices to pick one of, where the channel has menus and they are more than a row
 * @param rows the keys as the channel lays them out, below the menu
 * @param links ways out of the chat, such as a login page
 * @param passOn what can be passed on to others
 * @param handouts files to take home
 * @param inputs the lines that may be written now; one where the channel has no sheets
 * @param sheet what the inputs are filled in on, where the channel has sheets
 */
public record Card(
    Rich notice,
    Rich title,
    List<Rich> blocks,
    List<Line> facts,
    Optional<Drawing> picture,
    Optional<Menu> menu,
    List<List<Key>> rows,
    List<Way> links,
    Optional<PassOn> passOn,
    List<Screen.Handout> handouts,
    List<Input> inputs,
    Optional<Sheet> sheet,
    Screen.Mood mood) {

  public Card {
    handouts = List.copyOf(handouts);
  }

  /** One without files, and with nothing to pass on. */
  public Card(
      Rich notice,
      Rich title,
      List<Rich> blocks,
      List<Line> facts,
      Optional<Drawing> picture,
      Optional<Menu> menu,
      List<List<Key>> rows,
      List<Way> links,
      List<Input> inputs,
      Optional<Sheet> sheet,
      Screen.Mood mood) {
    this(
        notice,
        title,
        blocks,
        facts,
        picture,
        menu,
        rows,
        links,
        Optional.empty(),
        List.of(),
        inputs,
        sheet,
        mood);
  }

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

  /**
   * What can be passed on to others.
   *
   * @param label of the button that makes the message for them
   * @param key lets in whoever has it
   */
  public record PassOn(String label, Secret key) {}

  /**
   * Choices of which one is picked.
   *
   * @param prompt what it says while it is folded
   */
  public record Menu(String prompt, List<Option> options) {
    public Menu {
      options = List.copyOf(options);
    }
  }

  /**
   * A choice of a menu; to pick it is to press a key.
   *
   * @param detail what else there is to say of it, or empty
   * @param id as that of a {@link Key}
   */
  public record Option(String label, String detail, String id) {}

  /**
   * A line to fill in.
   *
   * @param filled what stands in it already; never a secret
   * @param longest how many characters it takes, and so whether it needs room for several lines; 0
   *     when nobody knows
   * @param takes what may be given
   */
  public record Input(
      String name,
      String label,
      String hint,
      String filled,
      boolean secret,
      int longest,
      Entry.Takes takes) {

    /** One that takes a text. */
    public Input(
        String name, String label, String hint, String filled, boolean secret, int longest) {
      this(name, label, hint, filled, secret, longest, Entry.Takes.TEXT);
    }
  }

  /** Whether a file may be handed over now. */
  public boolean awaitsDocument() {
    return inputs.stream().anyMatch(input -> input.takes() == Entry.Takes.DOCUMENT);
  }

  /**
   * The inputs as lines to be filled in together. Any of them may be left empty.
   *
   * @param id of the key among the rows that opens it, and of the {@link
   *     com.smartxhosting.bot.engine.Input.Sheet} that comes back
   */
  public record Sheet(String id, String title) {

    /** Whether a key opens a sheet, if it is of the present card; told from its name alone. */
    public static boolean isOpenedBy(String keyId) {
      return keyId.endsWith(":" + Machine.SHEET);
    }
  }

  /** A picture with its words, which the channel has drawn or writes. */
  public sealed interface Drawing {

    String title();

    /** What it shows, for those who cannot see it. */
    List<String> told();

    /** Parts in their wholes. */
    record Bars(String title, List<Bar> bars) implements Drawing {
      public Bars {
        bars = List.copyOf(bars);
      }

      @Override
      public List<String> told() {
        return bars.stream().map(Bar::label).toList();
      }
    }

    /** See {@link Screen.Picture.Bar}. */
    record Bar(String label, long used, long limit) {}

    /** A code for the cameras of phones. */
    record Qr(String title, Secret address) implements Drawing {
      @Override
      public List<String> told() {
        return List.of(); // the address lets in whoever has it
      }
    }

    /** How many came how far. */
    record Funnel(String title, List<Stage> stages) implements Drawing {
      public Funnel {
        stages = List.copyOf(stages);
      }

      @Override
      public List<String> told() {
        return stages.stream().map(Stage::label).toList();
      }
    }

    /** See {@link Screen.Picture.Stage}. */
    record Stage(String label, long reached, long left) {}

    /** How things lead to each other. */
    record Plan(Diagram diagram) implements Drawing {
      @Override
      public String title() {
        return diagram.title();
      }

      @Override
      public List<String> told() {
        return diagram.boxes().stream().map(box -> String.join(" ", box.lines())).toList();
      }
    }
  }

  public boolean busy() {
    return mood == Screen.Mood.BUSY;
  }

  public boolean fleeting() {
    return mood == Screen.Mood.FLEETING;
  }
}
