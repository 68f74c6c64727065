package com.smartxhosting.bot.adapters.discord;

import java.io.Serial;

/** Discord cannot be used as it is set up; the message says why and what to do. */
public final class DiscordStartFailed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public DiscordStartFailed(String message) {
    super(message);
  }
}
