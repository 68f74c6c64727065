package com.smartxhosting.bot.conversations.ssl.x509;

import com.smartxhosting.bot.words.Text;

/** What came of reading a file or a text. */
public sealed interface Reading {

  record Read(Papers papers) implements Reading {}

  /** It opens with a password, which was not given. */
  record Locked() implements Reading {}

  /** The password given does not open it. */
  record WrongPassword() implements Reading {}

  /**
   * @param why a sentence for the customer that says what would do
   */
  record Unreadable(Text why) implements Reading {}
}
