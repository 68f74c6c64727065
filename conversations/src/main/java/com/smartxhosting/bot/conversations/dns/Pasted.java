package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.words.Text;
import java.util.List;

/** What a customer has pasted, read: every line of it is in exactly one portion. */
record Pasted(List<Portion> portions) {

  Pasted {
    portions = List.copyOf(portions);
  }

  /** Some lines that belong together. */
  sealed interface Portion {
    int line();

    String source();
  }

  /**
   * Lines that tell a record.
   *
   * @param doubts what we have guessed, for the customer to look at
   */
  record Told(int line, String source, RecordData record, List<Text> doubts) implements Portion {
    Told {
      doubts = List.copyOf(doubts);
    }
  }

  /** Lines that seem to tell a record but cannot be read. */
  record Unclear(int line, String source, Text why) implements Portion {}

  /** Lines about something else, such as a greeting. */
  record Talk(int line, String source) implements Portion {}

  List<Told> told() {
    return portions.stream().filter(Told.class::isInstance).map(Told.class::cast).toList();
  }
}
