package com.smartxhosting.bot.dialog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a change can be taken back, as plain values that hold no secrets. Kept in the journal.
 *
 * @param kind names whoever can take such changes back
 * @param thing what was changed, such as which domain of which service
 * @param before how it stood; empty when it was not there
 * @param left how the change has left it, to tell whether anybody has changed it since; empty when
 *     it is gone
 */
public record WayBack(
    String kind, Map<String, String> thing, Map<String, String> before, Map<String, String> left) {

  public WayBack {
    thing = sorted(thing);
    before = sorted(before);
    left = sorted(left);
  }

  /**
   * The way back from having gone this one.
   *
   * @param restored how the thing stands then
   */
  public WayBack again(Map<String, String> restored) {
    return new WayBack(kind, thing, left, restored);
  }

  /** One order, so that equal ways are equal JSON. */
  private static Map<String, String> sorted(Map<String, String> values) {
    return Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
