package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.access.Customer;
import java.util.ArrayList;
import java.util.List;

/** What stands in for the store in tests keeps what the store promises. */
class MemoryWatchesTest extends WatchesContract {

  private final List<Customer> linked = new ArrayList<>();
  private final MemoryWatches kept = new MemoryWatches(linked::stream);

  @Override
  protected Watches watches() {
    return kept;
  }

  @Override
  protected WaitingNotices notices() {
    return kept;
  }

  @Override
  protected Wishes.Book wishes() {
    return kept.wishes();
  }

  @Override
  protected void linkAda() {
    linked.add(ADA);
  }
}
