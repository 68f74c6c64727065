package com.smartxhosting.bot.conversations.notices;

import java.time.Duration;
import java.util.List;

/** What a look at something awaited has shown. */
sealed interface Sight {

  /**
   * It has not come about, or not in full.
   *
   * @param told what the watch shall remember, with what these news say
   * @param pause until the next look
   */
  record Waiting(List<News> news, List<String> told, Duration pause) implements Sight {}

  /** There is nothing more to wait for, for better or for worse. */
  record Over(List<News> news) implements Sight {}

  /** The back end did not tell. */
  record Unseen() implements Sight {}

  static Sight over(News... news) {
    return new Over(List.of(news));
  }

  /** There is nobody to be told, or nothing worth telling. */
  static Sight overQuietly() {
    return new Over(List.of());
  }
}
