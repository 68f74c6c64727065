package com.smartxhosting.bot.adapters.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.smartxhosting.bot.adapters.discord.DiscordStartFailed;

/** The connection over which Discord tells what happens. */
public interface Gateway extends AutoCloseable {

  /** Takes what Discord tells; returns at once and throws nothing. */
  @FunctionalInterface
  interface Ear {

    /**
     * @param type such as {@code INTERACTION_CREATE}
     * @param event the packet's inner part
     */
    void hear(String type, JsonNode event);
  }

  /**
   * Returns when it is online, and stays so whatever the network does.
   *
   * @throws DiscordStartFailed when Discord does not take it or does not answer
   */
  void open(Ear ear);

  /** Goes offline; nothing is heard any more when this returns. */
  @Override
  void close();
}
