package com.smartxhosting.bot.engine;

/**
 * The store is out of reach or full. Nothing of what was asked is stored; it may be asked again.
 */
public class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for operators: what was found and what to do
   */
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
