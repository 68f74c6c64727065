package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Card.Way;
import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * A card as Telegram shows it: one text, one keyboard, perhaps a picture.
 *
 * @param parseMode how Telegram is to read the text; empty for words as they are
 * @param length characters after the markup has been read
 * @param secret whether the customer is to type something that nobody may read later
 */
record Page(
    String text,
    Optional<String> parseMode,
    int length,
    Optional<InlineKeyboardMarkup> keyboard,
    Optional<Card.Drawing> picture,
    boolean secret,
    boolean fleeting) {

  /** Bot API: a picture's caption has 1024 characters after parsing. */
  private static final int CAPTION = 1024;

  static Page of(Card card) {
    var words = words(card, card.links().stream().filter(way -> !Keyboard.pressable(way)).toList());
    return new Page(
        Html.of(words),
        Optional.of(Html.PARSE_MODE),
        words.length(),
        Keyboard.of(card),
        card.picture(),
        card.inputs().stream().anyMatch(Card.Input::secret),
        card.fleeting());
  }

  static Page words(String words) {
    return new Page(
        words, Optional.empty(), words.length(), Optional.empty(), Optional.empty(), false, false);
  }

  /** The same card without anything that Telegram could refuse: no markup, links written out. */
  Page inPlainWords(Card card) {
    var words = words(card, card.links());
    return new Page(
        words.bare(),
        Optional.empty(),
        words.length(),
        keyboard.isPresent() ? Keyboard.withoutLinks(card) : keyboard,
        Optional.empty(),
        secret,
        fleeting);
  }

  Page withoutKeys() {
    return new Page(text, parseMode, length, Optional.empty(), picture, false, fleeting);
  }

  Page withoutPicture() {
    return new Page(text, parseMode, length, keyboard, Optional.empty(), secret, fleeting);
  }

  boolean fitsCaption() {
    return length <= CAPTION;
  }

  @Override
  public String toString() {
    return "Page[" + length + " characters]"; // it may hold a password
  }

  private static Rich words(Card card, List<Way> written) {
    var text = new Writing();
    text.paragraph(card.notice());
    text.paragraph(bold(card.title()));
    card.blocks().forEach(text::paragraph);
    text.facts(card.facts());
    for (var way : written) {
      text.paragraph(
          new Rich(
              List.of(
                  new Span(Style.PLAIN, way.label() + ": "), new Span(Style.LINK, way.address()))));
    }
    return new Rich(text.spans);
  }

  private static Rich bold(Rich title) {
    return new Rich(
        title.spans().stream()
            .map(span -> span.style() == Style.PLAIN ? new Span(Style.BOLD, span.words()) : span)
            .toList());
  }

  /** Paragraphs with an empty line between them. */
  private static final class Writing {
    private final List<Span> spans = new ArrayList<>();

    void paragraph(Rich words) {
      if (!words.isEmpty()) {
        gap("\n\n");
        spans.addAll(words.spans());
      }
    }

    void facts(List<Card.Line> facts) {
      var between = "\n\n";
      for (var fact : facts) {
        gap(between);
        spans.addAll(fact.label().spans());
        spans.add(new Span(Style.PLAIN, ": "));
        spans.addAll(fact.value().spans());
        between = "\n";
      }
    }

    private void gap(String lines) {
      if (!spans.isEmpty()) {
        spans.add(new Span(Style.PLAIN, lines));
      }
    }
  }
}
