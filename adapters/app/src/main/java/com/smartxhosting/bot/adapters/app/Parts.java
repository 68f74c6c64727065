package com.smartxhosting.bot.adapters.app;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a bot is put together from, closed in the reverse of the order in which it was opened. */
final class Parts implements AutoCloseable {

  private final String whole;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /**
   * @param whole what they are parts of, for an operator
   */
  Parts(String whole) {
    this.whole = whole;
  }

  <T extends AutoCloseable> T keep(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("A part of %s could not be closed".formatted(whole), e);
      }
    }
  }
}
