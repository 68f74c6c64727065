package com.smartxhosting.bot.adapters.sandbox;

/** What becomes of a call. */
public enum Fate {
  /** It is carried out and answered, by the rules. */
  SERVED,
  /** The company declines for no fault of the caller's; nothing is done. */
  REFUSED,
  /** The company breaks down before it does anything, and says so. */
  FAILED,
  /** The call never arrives and nobody answers; nothing is done, but the caller cannot know. */
  LOST_REQUEST,
  /** It is carried out, but the answer never arrives. */
  LOST_ANSWER
}
