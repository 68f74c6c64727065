package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.words.Text;
import java.time.Instant;

/**
 * What one turn tells those who follow a run of a {@link com.smartxhosting.bot.dialog.Followed}
 * dialog. Stored in the turn's own transaction, so that it tells neither more nor less than what
 * happened.
 *
 * @param step the name of the flow's step
 * @param number which step it is, from 1
 * @param of how many there are
 * @param dialog what the customer looks at: the flow itself, what it has opened, or what he turned
 *     aside to
 * @param place where he stands in it, as {@link com.smartxhosting.bot.dialog.Place} names it
 * @param why what he gave was not taken, without what he gave; empty where it was
 * @param given what he has given that whoever follows him may see; sealed where it is stored
 */
public record Footprint(
    String run,
    String conversation,
    What what,
    String step,
    int number,
    int of,
    String dialog,
    String place,
    Text why,
    Text given,
    Instant at) {

  /** One that shows nothing that he gave. */
  public Footprint(
      String run,
      String conversation,
      What what,
      String step,
      int number,
      int of,
      String dialog,
      String place,
      Text why,
      Instant at) {
    this(run, conversation, what, step, number, of, dialog, place, why, Text.NONE, at);
  }

  /** What happened. */
  public enum What {
    OPENED,
    MOVED,
    /** What he gave was not taken. */
    REFUSED,
    /** Something else was opened on top. */
    ASIDE,
    /** A person was called in. */
    HELP,
    DONE,
    LEFT
  }
}
