package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.engine.Offer;
import com.smartxhosting.bot.words.Text;

/** Reaches the other chats of a customer. What a method has returned is stored. */
public interface Notices {

  /** Puts a word above the present screen of a chat. */
  void tell(Actor chat, Text word);

  /** The same, with a button beside it that stands until he does something. */
  void offer(Actor chat, Text word, Offer offer);

  /** Takes the account from a chat, closes what was open there, and says why. */
  void unlink(Actor chat, Text why);
}
