package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.Call;
import java.util.Map;
import java.util.Optional;

/** How a dialog is left, as whoever has called it hears it. */
sealed interface Leaving {

  record Done(Object value, Map<String, String> answered) implements Leaving {}

  /** It has done its work; nothing of the result was kept. */
  record Finished(Map<String, String> answered) implements Leaving {}

  record Dropped() implements Leaving {}

  default Optional<?> result() {
    return switch (this) {
      case Done(var value, _) -> Optional.of(value);
      case Finished _, Dropped _ -> Optional.empty();
    };
  }

  @SuppressWarnings("unchecked") // a dialog is called by what takes its result
  default <R, M> M told(Call<?, R, M> call) {
    return switch (this) {
      case Done(var value, var answered) -> call.done(Optional.of((R) value), answered);
      case Finished(var answered) -> call.done(Optional.empty(), answered);
      case Dropped _ -> call.reply(Optional.empty());
    };
  }
}
