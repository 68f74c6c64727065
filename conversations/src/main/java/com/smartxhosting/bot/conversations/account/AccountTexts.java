package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.words.Text;

/** How the things of this subject are called in more than one dialog. */
final class AccountTexts {

  static Text channel(String name) {
    return Text.of("account.channel").with("name", name);
  }

  private AccountTexts() {}
}
