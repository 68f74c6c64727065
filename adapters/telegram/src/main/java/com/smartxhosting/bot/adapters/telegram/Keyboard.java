package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Card.Key;
import com.smartxhosting.bot.channel.Card.Way;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** The buttons below a message. */
final class Keyboard {

  private Keyboard() {}

  static Optional<InlineKeyboardMarkup> of(Card card) {
    var rows = new ArrayList<InlineKeyboardRow>();
    for (var way : card.links()) {
      if (pressable(way)) {
        rows.add(new InlineKeyboardRow(List.of(link(way.label(), way.address()))));
      }
    }
    for (var keys : card.rows()) {
      rows.add(new InlineKeyboardRow(keys.stream().map(Keyboard::button).toList()));
    }
    return markup(rows);
  }

  static Optional<InlineKeyboardMarkup> withoutLinks(Card card) {
    return markup(
        card.rows().stream()
            .map(keys -> new InlineKeyboardRow(keys.stream().map(Keyboard::button).toList()))
            .toList());
  }

  static InlineKeyboardMarkup single(String label, String address) {
    return InlineKeyboardMarkup.builder()
        .keyboardRow(new InlineKeyboardRow(List.of(link(label, address))))
        .build();
  }

  /** Telegram refuses a whole message for one button that leads to this machine only. */
  static boolean pressable(Way way) {
    try {
      var host = URI.create(way.address()).getHost();
      return host != null && host.contains(".") && !host.startsWith("127.");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<InlineKeyboardMarkup> markup(List<InlineKeyboardRow> rows) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(InlineKeyboardMarkup.builder().keyboard(rows).build());
  }

  private static InlineKeyboardButton link(String label, String address) {
    return InlineKeyboardButton.builder().text(label).url(address).build();
  }

  private static InlineKeyboardButton button(Key key) {
    var button = InlineKeyboardButton.builder().text(key.label()).callbackData(checked(key.id()));
    return switch (key.kind()) {
      case PRIMARY -> button.style("primary").build();
      case DANGER -> button.style("danger").build();
      case CHOICE, ACTION -> button.build();
    };
  }

  private static String checked(String id) {
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    if (bytes == 0 || bytes > Capabilities.TELEGRAM.buttonIdBytes()) {
      throw new IllegalArgumentException(
          "The button id '%s' has %d bytes; Telegram takes 1 to %d. Make the names of buttons shorter."
              .formatted(id, bytes, Capabilities.TELEGRAM.buttonIdBytes()));
    }
    return id;
  }
}
