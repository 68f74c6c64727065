package com.smartxhosting.bot.adapters.plesk;

/** What one server turned out to be when it was tried. */
public sealed interface Probe {

  String server();

  /** It can be used. */
  record Works(String server, String words) implements Probe {}

  /**
   * It cannot.
   *
   * @param remedy what an operator can do about it
   */
  record Fails(String server, String problem, String remedy) implements Probe {}
}
