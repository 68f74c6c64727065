package com.smartxhosting.bot.channel;

/**
 * What a channel can show. The only thing that screens are ever bent to.
 *
 * @param textLength the characters of one message
 * @param labelLength the characters of a button that stay readable
 * @param buttonIdBytes how long a button's name on the wire may be, in UTF-8
 * @param sheetInputs how many inputs fit one sheet; 0 where there are no sheets
 * @param pictures whether it shows PNG pictures; otherwise they are written as bars of characters
 */
public record Capabilities(
    int textLength,
    int labelLength,
    int buttonsPerRow,
    int rows,
    int buttonIdBytes,
    int sheetInputs,
    boolean pictures) {

  /**
   * Bot API: 4096 characters after parsing, callback_data 64 bytes. A picture's caption has 1024.
   */
  public static final Capabilities TELEGRAM = new Capabilities(4096, 40, 2, 20, 64, 0, true);

  /** API v10: content 2000 characters, five rows of five, custom_id 100, modals of five inputs. */
  public static final Capabilities DISCORD = new Capabilities(2000, 80, 5, 5, 100, 5, true);

  public static final Capabilities TERMINAL = new Capabilities(100_000, 120, 1, 100, 100, 0, false);

  /** Whatever fits here fits every channel we know; tests hold all screens to it. */
  public static final Capabilities NARROWEST = new Capabilities(2000, 40, 2, 10, 64, 0, false);
}
