package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.engine.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/**
 * What customers have changed, as the journal keeps it.
 *
 * @param size how many entries there are of a customer
 * @param entry finds an entry of a customer's own by its key
 */
public record Activity(
    Pages pages,
    ToIntFunction<String> size,
    BiFunction<String, String, Optional<Store.Entry>> entry) {

  /** Reads some entries of a customer, newest first. */
  @FunctionalInterface
  public interface Pages {
    List<Store.Entry> read(String customer, int from, int most);
  }

  public static Activity in(Store store) {
    return new Activity(store::journal, store::journalSize, store::journalEntry);
  }
}
