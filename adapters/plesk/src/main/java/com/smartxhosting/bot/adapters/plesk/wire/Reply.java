package com.smartxhosting.bot.adapters.plesk.wire;

import java.util.Arrays;
import java.util.Optional;

/** What came back, unread. */
public final class Reply {

  private final int status;
  private final byte[] body;
  private final Optional<String> location;

  Reply(int status, byte[] body, Optional<String> location) {
    this.status = status;
    this.location = location;
    this.body = body;
  }

  public int status() {
    return status;
  }

  /** Where it would have us go; nothing here follows it. */
  public Optional<String> location() {
    return location;
  }

  public byte[] body() {
    return Arrays.copyOf(body, body.length);
  }
}
