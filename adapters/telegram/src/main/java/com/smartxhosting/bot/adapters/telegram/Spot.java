package com.smartxhosting.bot.adapters.telegram;

/** A message in a chat, and what it is made of: a picture cannot be edited into a text. */
record Spot(int message, Look look) {

  enum Look {
    TEXT,
    PICTURE
  }
}
