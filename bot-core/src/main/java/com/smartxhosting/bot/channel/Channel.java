package com.smartxhosting.bot.channel;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.document.Document;
import com.smartxhosting.bot.engine.Input;

/** A way to reach customers. */
public interface Channel {

  /** The name that every identity on this channel carries, such as {@code telegram}. */
  String name();

  Capabilities capabilities();

  /**
   * Makes the conversation's live message look like this. Repeating it changes nothing.
   *
   * <p>Returns when the channel has it, or when it is safely queued; never throws for a fault of
   * the network. Called for one conversation at a time.
   *
   * @param to whom; the identity on this channel
   * @param occasion what the card answers
   */
  void show(Actor to, Card card, Occasion occasion);

  /**
   * Gets a file that was offered here, of at most {@link Document#LARGEST} bytes. Called where one
   * is awaited; takes as long as it takes, within limits of the channel's own.
   */
  default Fetched fetch(Input.Offered offered) {
    return new Fetched.Failed();
  }

  /** What came of fetching a file. */
  sealed interface Fetched {
    record Got(Document document) implements Fetched {}

    /** It is larger than was said. */
    record TooLarge() implements Fetched {}

    /** It is gone, or could not be reached. */
    record Failed() implements Fetched {}
  }

  /**
   * What a card answers.
   *
   * @param cause why it is shown
   * @param origin what the channel said of itself with the input, such as a callback's number;
   *     empty when nobody had just written
   */
  record Occasion(Cause cause, String origin) {}

  /**
   * Why a card is shown, so that a channel knows whether to edit the live message or send a new
   * one.
   */
  enum Cause {
    /** A button of the live message, or the sheet that it opened: edit it in place. */
    PRESS,
    /** The customer wrote something below the live message: send a new one. */
    TEXT,
    /** An answer from outside ended a busy screen: edit it in place. */
    SETTLED,
    /** Nobody wrote: a deadline, or something that ended while the customer was elsewhere. */
    NOTICE
  }
}
