package com.smartxhosting.bot.adapters.plesk.wire;

import java.time.Duration;

/**
 * How much is asked of one server, and how long it is waited for.
 *
 * @param connect for a connection
 * @param read for the answer to a question
 * @param write for the answer to a change
 * @param together how many calls may be under way
 * @param queue how long a call waits until there are fewer
 * @param pause before a question is asked once more
 * @param rest how long a server is left alone that has failed again and again
 */
public record Pace(
    Duration connect,
    Duration read,
    Duration write,
    int together,
    Duration queue,
    Duration pause,
    Duration rest) {

  public static final Pace USUAL =
      new Pace(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          8,
          Duration.ofSeconds(2),
          Duration.ofMillis(200),
          Duration.ofSeconds(15));
}
