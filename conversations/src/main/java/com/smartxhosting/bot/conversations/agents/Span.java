package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.words.Text;
import java.time.Duration;

/** How long something takes, as people say it. */
final class Span {

  private Span() {}

  static Text said(Duration time) {
    if (time.toDays() > 1) {
      return Text.of("shares.time.days").with("count", time.toDays());
    }
    return time.toHours() > 0
        ? Text.of("shares.time.hours").with("count", time.toHours())
        : Text.of("shares.time.minutes").with("count", time.toMinutes());
  }
}
