package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.Card;
import java.util.ArrayList;

/** A card as it goes to Telegram, for golden files. */
public final class CardOnTelegram {

  private CardOnTelegram() {}

  public static String written(Card card) {
    var page = Page.of(card);
    var lines = new ArrayList<String>();
    page.picture().ifPresent(drawing -> lines.add("(picture: " + drawing.title() + ")"));
    lines.add(page.text());
    page.keyboard()
        .ifPresent(
            keyboard ->
                keyboard
                    .getKeyboard()
                    .forEach(
                        row -> {
                          var line = new ArrayList<String>();
                          row.forEach(button -> line.add("[" + button.getText() + "]"));
                          lines.add(String.join(" ", line));
                        }));
    return String.join("\n", lines);
  }
}
