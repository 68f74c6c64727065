package com.smartxhosting.bot.channel;

/**
 * What a channel can show. The only thing that screens are ever bent to.
 *
 * @param labelLength the characters of a button that stay readable
 * @param shortLabel above this many characters, a button takes a row for itself
 * @param buttonIdBytes how long a button's name on the wire may be, in UTF-8
 * @param handing how a file is handed over
 * @param pictures whether it shows PNG pictures; otherwise they are written as bars of characters
 */
public record Capabilities(
    Texts texts,
    int labelLength,
    int shortLabel,
    int buttonsPerRow,
    int rows,
    int buttonIdBytes,
    Menus menus,
    Sheets sheets,
    boolean pictures,
    Handing handing) {

  /** How a customer hands over a file. */
  public enum Handing {
    /** As a message. */
    MESSAGE,
    /** As a message or as a command's option, which leaves nothing in the chat. */
    COMMAND,
    /** By the path that leads to it on this machine. */
    PATH
  }

  /**
   * What one message holds, in characters before the channel adds its markup and escapes.
   *
   * @param all everything together
   * @param prose the notice and the paragraphs
   * @param facts how many of them
   * @param label the label of a fact
   * @param value the value of a fact
   */
  public record Texts(int all, int prose, int title, int facts, int label, int value) {
    static Texts ofOnePiece(int length) {
      return new Texts(length, length, length, Integer.MAX_VALUE, length, length);
    }
  }

  /**
   * Lists of choices that fold away. A menu takes one row.
   *
   * @param options how many a menu holds; 0 where there are none
   * @param label the characters of an option
   * @param detail the characters beside an option
   */
  public record Menus(int options, int label, int detail) {
    static final Menus NONE = new Menus(0, 0, 0);
  }

  /**
   * Sheets with lines to fill in, which a button opens.
   *
   * @param lines how many fit; 0 where there are no sheets
   * @param hint the characters in an empty line
   * @param text the characters that a line takes
   */
  public record Sheets(int lines, int title, int label, int hint, int text) {
    static final Sheets NONE = new Sheets(0, 0, 0, 0, 0);
  }

  /**
   * Bot API: 4096 characters after parsing, callback_data 64 bytes. A picture's caption has 1024.
   */
  public static final Capabilities TELEGRAM =
      new Capabilities(
          Texts.ofOnePiece(4096),
          40,
          18,
          2,
          20,
          64,
          Menus.NONE,
          Sheets.NONE,
          true,
          Handing.MESSAGE);

  /**
   * API v10: embeds of a description of 4096, a title of 256, 25 fields of 256 and 1024, and 6000
   * in all; five rows of five buttons of 80 characters, or of one menu; custom_id 100; modals of
   * five inputs. Of the texts half, since Markdown may have a backslash before every character.
   */
  public static final Capabilities DISCORD =
      new Capabilities(
          new Texts(2900, 2000, 120, 25, 120, 500),
          80,
          80,
          5,
          5,
          100,
          new Menus(25, 100, 100),
          new Sheets(5, 45, 45, 100, 4000),
          true,
          Handing.COMMAND);

  public static final Capabilities TERMINAL =
      new Capabilities(
          Texts.ofOnePiece(100_000),
          120,
          18,
          1,
          100,
          100,
          Menus.NONE,
          Sheets.NONE,
          false,
          Handing.PATH);

  /** Whatever fits here fits every channel without menus; tests hold all screens to it. */
  public static final Capabilities NARROWEST =
      new Capabilities(
          Texts.ofOnePiece(2000),
          40,
          18,
          2,
          10,
          64,
          Menus.NONE,
          Sheets.NONE,
          false,
          Handing.MESSAGE);

  /** What the channel of this name can show; of one that is not known here, what all can. */
  public static Capabilities named(String channel) {
    return switch (channel) {
      case "telegram" -> TELEGRAM;
      case "discord" -> DISCORD;
      case "terminal" -> TERMINAL;
      default -> NARROWEST;
    };
  }
}
