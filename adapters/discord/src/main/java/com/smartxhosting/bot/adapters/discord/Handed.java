package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.words.Text;
import com.smartxhosting.bot.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Messages that are passed on to others. A button of a screen makes one, for a channel or to be
 * forwarded; whoever presses the button below it is shown for himself what it opens.
 */
final class Handed {

  private static final String OPENS = "open:";
  private static final String MAKES = "pass:";

  /** As long as a token can be on any channel. */
  private static final Pattern NAMED = Pattern.compile("(open:|pass:)([A-Za-z0-9_-]{1,64})");

  private Handed() {}

  /** The button of a screen that makes a message for others. */
  static Row.Button offer(Card.PassOn what) {
    return button(MAKES, what.key(), what.label(), Row.Style.SECONDARY);
  }

  /** The message for others. */
  static Message message(Secret key, Words words, String language) {
    var label = words.plain(Text.of("discord.handed.open"), language);
    return new Message(
        words.plain(Text.of("discord.handed"), language),
        List.of(),
        List.of(new Row.Buttons(List.of(button(OPENS, key, label, Row.Style.PRIMARY)))),
        List.of());
  }

  private static Row.Button button(String does, Secret key, String label, Row.Style style) {
    return new Row.Button.Press(
        does + key.reveal(), label, style, Optional.empty(), Row.Access.ENABLED);
  }

  /** What the pressed button opens; empty when it is another. */
  static Optional<Secret> opened(String customId) {
    return key(OPENS, customId);
  }

  /** What the message shall open that the pressed button makes; empty when it is another. */
  static Optional<Secret> passedOn(String customId) {
    return key(MAKES, customId);
  }

  private static Optional<Secret> key(String does, String customId) {
    var named = NAMED.matcher(customId);
    return named.matches() && named.group(1).equals(does)
        ? Optional.of(new Secret(named.group(2)))
        : Optional.empty();
  }
}
