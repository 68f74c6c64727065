package com.smartxhosting.bot.adapters.app.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings do not let us start; an operator can put that right. */
public final class WrongSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public WrongSettings(List<Problem> problems) {
    super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public WrongSettings(Problem problem) {
    this(List.of(problem));
  }

  /** All of them, so that one reading is enough. */
  public List<Problem> problems() {
    return problems;
  }
}
