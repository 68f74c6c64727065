package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.engine.Store;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What customers have changed, as the journal keeps it.
 *
 * @param size how many entries there are of a customer
 */
public record Activity(Pages pages, ToIntFunction<String> size) {

  /** Reads some entries of a customer, newest first. */
  @FunctionalInterface
  public interface Pages {
    List<Store.Entry> read(String customer, int from, int most);
  }
}
