package com.smartxhosting.bot.adapters.web;

/** Our pages cannot be served as it is set up. Its message is for operators. */
public final class WebStartFailed extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  WebStartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
