package com.smartxhosting.bot.adapters.telegram;

import com.smartxhosting.bot.channel.Outbox;
import java.util.concurrent.atomic.LongAdder;

/** Counts what went out. */
final class Counters {
  final LongAdder sent = new LongAdder();
  final LongAdder edited = new LongAdder();

  /** Of errands only: the outbox counts its own. */
  final LongAdder retried = new LongAdder();

  final LongAdder answered = new LongAdder();

  TelegramChannel.Figures figures(Outbox<Show> outbox) {
    return new TelegramChannel.Figures(
        sent.sum(),
        edited.sum(),
        retried.sum() + outbox.retried(),
        outbox.givenUp(),
        answered.sum());
  }
}
