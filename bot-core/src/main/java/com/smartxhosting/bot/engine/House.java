package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.dialog.DialogId;
import com.smartxhosting.bot.form.Answers;

/**
 * The dialogs that the machine itself opens.
 *
 * @param home where a conversation starts and returns to
 * @param link makes a stranger a customer
 * @param verify has a customer prove again who he is
 * @param person hands over to a person; its answer {@code circumstances} tells where the customer
 *     stood, in English and without secrets
 * @param undo takes back the change that its answer {@link #CHANGE} names; offered beside the word
 *     on every success that can be taken back
 */
public record House(
    DialogId<Answers, ?> home,
    DialogId<Answers, ?> link,
    DialogId<Answers, ?> verify,
    DialogId<Answers, ?> person,
    DialogId<Answers, ?> undo) {

  /** Among what {@link #undo} is started with: the journal's key of the change. */
  public static final String CHANGE = "entry";
}
