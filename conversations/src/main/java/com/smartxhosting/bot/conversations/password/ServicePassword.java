package com.smartxhosting.bot.conversations.password;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;

/** The password of one service's login. */
public interface ServicePassword {

  /** The login it belongs to. */
  String login();

  /**
   * Sets it. Setting the same again is harmless. Refused, with the policy in words, when it is too
   * weak.
   */
  Outcome<Changed> change(Secret password);

  /** It is set. */
  record Changed(String login) {}
}
