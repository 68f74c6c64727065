package com.smartxhosting.bot.conversations.guidance;

class MemoryThreadsTest extends ThreadsContract {

  private final MemoryThreads threads = new MemoryThreads();

  @Override
  protected Threads threads() {
    return threads;
  }
}
