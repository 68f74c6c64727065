package com.smartxhosting.bot.engine;

/** An inbox for what may happen once only, such as the download of a private key. */
@FunctionalInterface
public interface Once {

  /**
   * Takes what has arrived, unless it was taken before.
   *
   * @return whether it is new; of many that ask at once, one is told so
   * @throws RuntimeException when it could not be stored
   */
  boolean accept(Arrival arrival);
}
