package com.smartxhosting.bot.adapters.telegram;

/** What Telegram says about the bot itself. */
record Bot(long id, String username) {

  String privateChat() {
    return "https://t.me/" + username;
  }
}
