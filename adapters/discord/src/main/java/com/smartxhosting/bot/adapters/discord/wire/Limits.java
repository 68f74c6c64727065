package com.smartxhosting.bot.adapters.discord.wire;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** How long Discord wants to be left alone, lane by lane and altogether. */
final class Limits {

  private final ConcurrentHashMap<String, Long> until = new ConcurrentHashMap<>();
  private volatile long everything = System.nanoTime();

  Duration rest(String lane) {
    long now = System.nanoTime();
    long left = Math.max(until.getOrDefault(lane, now) - now, everything - now);
    return Duration.ofNanos(Math.max(0, left));
  }

  void rest(String lane, Duration rest) {
    long now = System.nanoTime();
    until.values().removeIf(end -> end - now <= 0);
    until.put(lane, now + rest.toNanos());
  }

  void restAltogether(Duration rest) {
    everything = System.nanoTime() + rest.toNanos();
  }
}
