package com.smartxhosting.bot.listing;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.channel.Capabilities;

/**
 * Which part of a longer list is wanted.
 *
 * @param number from 0
 * @param size how many rows a page has
 */
public record Page(int number, int size) {

  /** With the keys to turn pages they fit the narrowest channel. */
  private static final int FEW = 8;

  /** As it is where every row takes a button. */
  public static Page of(int number) {
    return new Page(number, FEW);
  }

  /** As it is where this customer looks: a whole menu, if there are menus. */
  public static Page of(int number, Actor where) {
    return new Page(number, Math.max(FEW, Capabilities.named(where.channel()).menus().options()));
  }

  /** The nearest page that there is in a list of so many. */
  public Page within(int total) {
    return new Page(Math.clamp(number, 0, pages(total) - 1), size);
  }

  /** Where it begins in the list, from 0. */
  public int first() {
    return number * size;
  }

  /** How many such pages so many rows fill, at least one. */
  public int pages(int total) {
    return Math.max(1, Math.ceilDiv(total, size));
  }
}
