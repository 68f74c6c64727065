package com.smartxhosting.bot.conversations.contract;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;

/** The outcome that a test counts on. */
public final class Expect {

  private Expect() {}

  public static <T> T ok(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Ok<T>(var value) -> value;
      case Outcome.Refused<T> _, Outcome.Failed<T> _, Outcome.Unknown<T> _ ->
          throw new AssertionError("Expected it to be done, but: " + outcome);
    };
  }

  /** The reason, which must not be empty. */
  public static Text refused(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(var reason) && !reason.isEmpty()) {
      return reason;
    }
    throw new AssertionError("Expected a refusal with its reason, but: " + outcome);
  }

  public static void failed(Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Failed<?>(var reference)) || reference.isBlank()) {
      throw new AssertionError("Expected a failure with its reference, but: " + outcome);
    }
  }

  public static void unknown(Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Unknown<?>(var reference)) || reference.isBlank()) {
      throw new AssertionError("Expected not to know, with a reference, but: " + outcome);
    }
  }
}
