package com.smartxhosting.bot.engine;

/**
 * A stored value that this version of the code cannot read. Its content is not told: it may be
 * secret.
 */
public final class UnreadableState extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableState(Class<?> as, Throwable cause) {
    super(
        "A stored value cannot be read as %s (%s). Override upgrade in its dialog, or add a golden file to find out when it changed."
            .formatted(as.getName(), cause.getClass().getSimpleName()));
  }
}
