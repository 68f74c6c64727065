package com.smartxhosting.bot.adapters.plesk.wire;

import java.util.Arrays;

/** What came back, unread. */
public final class Reply {

  private final int status;
  private final byte[] body;

  Reply(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public byte[] body() {
    return Arrays.copyOf(body, body.length);
  }
}
