package com.smartxhosting.bot.engine;

import java.util.List;

/** Where channels deliver what customers do. */
@FunctionalInterface
public interface Inbox {

  /**
   * Takes what has arrived, in its order. When this returns, all of it is on the disk and the
   * channel may be told so; repeats of what was taken before are recognized and dropped. The turns
   * themselves follow on other threads.
   *
   * @throws RuntimeException when it could not be stored; the channel must deliver it again
   */
  void accept(List<Arrival> arrivals);
}
