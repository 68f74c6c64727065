package com.smartxhosting.bot.flow;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A step of a {@link Flow}. {@code next} and its likes name the step that follows; empty for the
 * one written below it.
 */
public sealed interface FlowStep {

  /** Its name within the flow. */
  String id();

  /** Without what holding it is passed over. */
  Optional<Condition> when();

  /** Says something, until the customer goes on. */
  record Tell(String id, Optional<Condition> when, Said text, String next) implements FlowStep {}

  /** Asks for a value that nobody has given yet; passed over where it is there. */
  record Ask(String id, Optional<Condition> when, Parameter parameter, String next)
      implements FlowStep {}

  /** Lets the customer choose how it goes on; the choice's name becomes the value {@code id}. */
  record Choose(String id, Optional<Condition> when, Said question, List<Choice> choices)
      implements FlowStep {
    public Choose {
      choices = List.copyOf(choices);
    }
  }

  record Choice(String name, Said label, String next) {}

  /**
   * Finds out whether something is so.
   *
   * @param check one of the {@link Vocabulary}
   * @param with its arguments, with placeholders
   */
  record Check(
      String id,
      Optional<Condition> when,
      String check,
      Map<String, String> with,
      String yes,
      String no)
      implements FlowStep {
    public Check {
      with = sorted(with);
    }
  }

  /**
   * Has the customer go through a form, which he confirms himself.
   *
   * @param text why, said before it; may be empty
   * @param form the id of its dialog
   * @param with answers given in advance, with placeholders
   * @param left where it goes on when he leaves the form without sending it
   */
  record Run(
      String id,
      Optional<Condition> when,
      Said text,
      String form,
      Map<String, String> with,
      String next,
      String left)
      implements FlowStep {
    public Run {
      with = sorted(with);
    }
  }

  /**
   * Waits until a check holds, and tells the customer when it does.
   *
   * @param text what is waited for
   * @param longest after which it goes on at {@code late}
   */
  record Wait(
      String id,
      Optional<Condition> when,
      Said text,
      String check,
      Map<String, String> with,
      Duration longest,
      String next,
      String late)
      implements FlowStep {
    public Wait {
      with = sorted(with);
    }
  }

  /** Hands over to whoever shared the flow, or to support. */
  record Handover(String id, Optional<Condition> when, Said text) implements FlowStep {}

  record End(String id, Optional<Condition> when, Said text) implements FlowStep {}

  /** One order, so that equal steps are equal JSON. */
  private static Map<String, String> sorted(Map<String, String> values) {
    return Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
