package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.Card;
import com.smartxhosting.bot.channel.Channel.Cause;
import com.smartxhosting.bot.channel.Channel.Occasion;
import java.util.Optional;

/**
 * A card on its way to its chat.
 *
 * @param chat the address on Telegram
 * @param aim which message is to look like this
 * @param above a picture that was sent already, to stand above the words
 * @param failures how often it has been tried in vain
 */
record Show(
    String conversation,
    String chat,
    Card card,
    Page page,
    Cause cause,
    Origin origin,
    Aim aim,
    Optional<Integer> above,
    int failures) {

  /** Which message a card is for. */
  enum Aim {
    /** The one whose button was pressed, unless the live one waits below it; or the live one. */
    IN_PLACE,
    /** A new one, which becomes the live one. */
    ANEW,
    /** A new one by the way: the conversation has gone on elsewhere. */
    ASIDE
  }

  static Show of(String conversation, String chat, Card card, Occasion occasion) {
    var aim =
        switch (occasion.cause()) {
          case PRESS, SETTLED -> Aim.IN_PLACE;
          case TEXT, NOTICE -> Aim.ANEW;
        };
    var origin = Origin.decoded(occasion.origin());
    return new Show(
        conversation,
        chat,
        card,
        Page.of(card),
        occasion.cause(),
        origin,
        aim,
        Optional.empty(),
        0);
  }

  boolean notice() {
    return cause == Cause.NOTICE;
  }

  /** The message to edit, where that is wanted and possible. */
  Optional<Spot> target(Live live) {
    return switch (aim) {
      case ANEW, ASIDE -> Optional.empty();
      case IN_PLACE ->
          origin instanceof Origin.Pressed(_, var spot) && !live.waitsBelow(spot)
              ? Optional.of(spot)
              : live.spot();
    };
  }

  /**
   * What a newer card leaves of this one while both wait: a card is all that its message should
   * look like, so of several for the same message only the newest is sent.
   */
  Optional<Show> mergedWith(Show newer) {
    if (newer.aim != Aim.IN_PLACE || above.isPresent()) {
      return Optional.empty();
    }
    return switch (aim) {
      case IN_PLACE ->
          newer.origin instanceof Origin.Pressed(_, var pressed)
              ? Optional.of(newer).filter(_ -> isFor(pressed))
              : Optional.of(carrying(newer));
      case ANEW ->
          newer.origin instanceof Origin.Pressed ? Optional.empty() : Optional.of(carrying(newer));
      case ASIDE -> Optional.empty();
    };
  }

  /** Surely: which message will be the live one is known only when this is sent. */
  private boolean isFor(Spot spot) {
    return origin instanceof Origin.Pressed(_, var mine) && mine.equals(spot);
  }

  private Show carrying(Show newer) {
    return new Show(
        conversation, chat, newer.card, newer.page, cause, origin, aim, above, failures);
  }

  Show aside() {
    return new Show(
        conversation, chat, card, page.withoutKeys(), cause, origin, Aim.ASIDE, above, failures);
  }

  Show anew() {
    return new Show(conversation, chat, card, page, cause, origin, Aim.ANEW, above, failures);
  }

  /** The words alone, as a new message below the picture. */
  Show below(int picture) {
    return new Show(
        conversation,
        chat,
        card,
        page.withoutPicture(),
        cause,
        origin,
        Aim.ANEW,
        Optional.of(picture),
        failures);
  }

  /** A new message instead of an edited one further up. */
  Show below() {
    return aim == Aim.IN_PLACE ? anew() : this;
  }

  Show looking(Page another) {
    return new Show(conversation, chat, card, another, cause, origin, aim, above, failures);
  }

  Show failedOnceMore() {
    return new Show(conversation, chat, card, page, cause, origin, aim, above, failures + 1);
  }
}
