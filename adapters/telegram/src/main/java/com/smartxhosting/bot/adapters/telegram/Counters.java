package com.smartxhosting.bot.adapters.telegram;

import java.util.concurrent.atomic.LongAdder;

/** Counts what went out. */
final class Counters {
  final LongAdder sent = new LongAdder();
  final LongAdder edited = new LongAdder();
  final LongAdder retried = new LongAdder();
  final LongAdder dropped = new LongAdder();
  final LongAdder answered = new LongAdder();

  TelegramChannel.Figures figures() {
    return new TelegramChannel.Figures(
        sent.sum(), edited.sum(), retried.sum(), dropped.sum(), answered.sum());
  }
}
