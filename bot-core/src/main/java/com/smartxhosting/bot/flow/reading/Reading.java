package com.smartxhosting.bot.flow.reading;

import com.smartxhosting.bot.flow.Flow;
import java.util.List;

/** What became of a file. */
public sealed interface Reading {

  /** It is a flow; nobody has given it a version yet. */
  record Sound(Flow flow) implements Reading {}

  /**
   * It is none.
   *
   * @param flaws in the order of the file; at least one
   */
  record Flawed(List<Flaw> flaws) implements Reading {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }
}
