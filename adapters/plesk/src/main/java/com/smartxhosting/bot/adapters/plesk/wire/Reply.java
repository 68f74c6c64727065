package com.smartxhosting.bot.adapters.plesk.wire;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What came back, unread. */
public final class Reply {

  private final int status;
  private final byte[] body;
  private final Optional<String> location;
  private final Optional<Instant> time;

  Reply(int status, byte[] body, Optional<String> location, Optional<Instant> time) {
    this.status = status;
    this.location = location;
    this.time = time;
    this.body = body;
  }

  public int status() {
    return status;
  }

  /** Where it would have us go; nothing here follows it. */
  public Optional<String> location() {
    return location;
  }

  /** What time it is there, to the second. */
  public Optional<Instant> time() {
    return time;
  }

  public byte[] body() {
    return Arrays.copyOf(body, body.length);
  }
}
