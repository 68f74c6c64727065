package com.smartxhosting.bot.adapters.discord;

import java.time.Instant;

/** Discord's number of a thing, which tells when it was made. */
public record Snowflake(long value) {

  /** Milliseconds of Unix time at the first second of 2015, from which Discord counts. */
  private static final long EPOCH = 1_420_070_400_000L;

  private static final int BELOW_TIME = 22;

  public static Snowflake of(String digits) {
    return new Snowflake(Long.parseUnsignedLong(digits));
  }

  public Instant made() {
    return Instant.ofEpochMilli((value >>> BELOW_TIME) + EPOCH);
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(value);
  }
}
