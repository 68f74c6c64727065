package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;
import java.util.Optional;
import java.util.function.Function;

/**
 * The dialogs that the machine itself opens.
 *
 * @param home where a conversation starts and returns to
 * @param link makes a stranger a customer
 * @param verify has a customer prove again who he is
 * @param person hands over to a person; its answer {@code circumstances} tells where the customer
 *     stood, in English and without secrets, and {@link #RUN} which run he is led through
 * @param undo takes back the change that its answer {@link #CHANGE} names; offered beside the word
 *     on every success that can be taken back
 * @param brought opens what a link's token or a code leads to that somebody has handed over, given
 *     that; it is its secret answer {@link #KEY}
 * @param rehearsal ends the rehearsal that everything here is, as every screen says; empty where
 *     all is real
 */
public record House(
    DialogId<Answers, ?> home,
    DialogId<Answers, ?> link,
    DialogId<Answers, ?> verify,
    DialogId<Answers, ?> person,
    DialogId<Answers, ?> undo,
    Function<String, DialogId<Answers, ?>> brought,
    Optional<DialogId<Answers, ?>> rehearsal) {

  /** A real one. */
  public House(
      DialogId<Answers, ?> home,
      DialogId<Answers, ?> link,
      DialogId<Answers, ?> verify,
      DialogId<Answers, ?> person,
      DialogId<Answers, ?> undo,
      Function<String, DialogId<Answers, ?>> brought) {
    this(home, link, verify, person, undo, brought, Optional.empty());
  }

  /** The same, in which all is but rehearsed until this dialog ends it. */
  public House rehearsing(DialogId<Answers, ?> end) {
    return new House(home, link, verify, person, undo, brought, Optional.of(end));
  }

  /** Among what {@link #undo} is started with: the journal's key of the change. */
  public static final String CHANGE = "entry";

  /**
   * Among what {@link #verify} is started with: there when the proof is for a change that must not
   * be made while the account is frozen, so that nobody is asked for it in vain.
   */
  public static final String FREEZABLE = "freezable";

  /**
   * Among what {@link #person} is started with: the run of the {@link
   * com.smartxhosting.bot.dialog.Followed} dialog that the customer is in. Not there outside of
   * one.
   */
  public static final String RUN = "run";

  /** Among what {@link #brought} gives is started with, sealed: what opens it. */
  public static final String KEY = "key";
}
