package com.smartxhosting.bot.engine;

/** What a look at the back end shows of an effect that we cannot be sure of. */
public sealed interface Trace<T> {

  /** It is there: the earlier attempt was carried out. */
  record Found<T>(T value) implements Trace<T> {}

  /** It is not there and will not come: it may be tried again. */
  record Missing<T>() implements Trace<T> {}

  /** The back end cannot show it, or did not answer. */
  record Unclear<T>() implements Trace<T> {}

  static <T> Trace<T> found(T value) {
    return new Found<>(value);
  }

  static <T> Trace<T> missing() {
    return new Missing<>();
  }

  static <T> Trace<T> unclear() {
    return new Unclear<>();
  }
}
