package com.smartxhosting.bot.dialog;

import com.smartxhosting.bot.words.Text;

/**
 * A dialog whose way somebody else may follow, as an agent follows the flow he has shared: every
 * turn that changes where the customer stands in it, or in what it has opened, leaves a footprint.
 *
 * @param <S> where it stands
 */
public interface Followed<S> {

  /** How far it has come. */
  Trail trail(S state);

  /** What the customer has given that whoever follows him may see; never secrets. */
  default Text shown(S state) {
    return Text.NONE;
  }

  /**
   * How far a dialog has come.
   *
   * @param run which run it is, by the name that whoever follows knows
   * @param step the name of the present step; empty before the first
   * @param number which step it is, from 1; 0 before the first
   * @param of how many there are
   * @param over whether it has come to its end
   */
  record Trail(String run, String step, int number, int of, boolean over) {}
}
