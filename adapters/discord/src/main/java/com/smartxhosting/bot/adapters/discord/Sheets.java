package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.Capabilities;
import com.smartxhosting.bot.channel.Card;
import java.util.Optional;

/** The sheet of a card as a modal. */
final class Sheets {

  /** A line shows about as much; whatever may be longer gets a paragraph. */
  private static final int LINE = 150;

  private Sheets() {}

  /** Empty where the card asks nothing that could be filled in. */
  static Optional<Modal> modal(Card card) {
    return card.sheet()
        .map(
            sheet ->
                new Modal(
                    sheet.id(),
                    sheet.title().isBlank() ? card.inputs().getFirst().label() : sheet.title(),
                    card.inputs().stream().map(Sheets::input).toList()));
  }

  private static Modal.TextInput input(Card.Input input) {
    int most = Capabilities.DISCORD.sheets().text();
    int longest = input.longest() == 0 ? most : Math.max(input.longest(), input.filled().length());
    return new Modal.TextInput(
        input.name(),
        input.label(),
        input.hint(),
        "",
        input.filled(),
        roomy(input) ? Modal.Style.PARAGRAPH : Modal.Style.LINE,
        Modal.Need.OPTIONAL,
        0,
        Math.min(longest, most));
  }

  private static boolean roomy(Card.Input input) {
    return input.longest() > LINE
        || input.filled().length() > LINE
        || input.filled().contains("\n");
  }
}
