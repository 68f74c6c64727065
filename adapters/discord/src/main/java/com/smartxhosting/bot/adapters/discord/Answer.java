package com.smartxhosting.bot.adapters.discord;

/** What came of a request to Discord. */
public sealed interface Answer<T> {

  record Done<T>(T value) implements Answer<T> {}

  record Failed<T>(Fault fault) implements Answer<T> {}
}
