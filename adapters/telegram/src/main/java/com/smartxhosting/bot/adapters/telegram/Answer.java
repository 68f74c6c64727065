package com.smartxhosting.bot.adapters.telegram;

/** What came of one request. */
sealed interface Answer<T> {

  record Done<T>(T value) implements Answer<T> {}

  record Failed<T>(Trouble trouble) implements Answer<T> {}
}
