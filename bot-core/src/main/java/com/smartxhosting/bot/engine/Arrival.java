package com.smartxhosting.bot.engine;

import java.time.Instant;

/**
 * An input as a channel delivers it.
 *
 * @param channel the channel's name
 * @param id names this input for good on its channel, so that a repeated delivery is recognized
 * @param address who sent it: the identity on this channel
 * @param origin what the channel wants to find again when it answers; its own business
 * @param language what the customer's client speaks, as a BCP 47 tag; may be empty
 * @param sent when the customer did it
 */
public record Arrival(
    String channel,
    String id,
    String address,
    Input.Customers input,
    String origin,
    String language,
    Instant sent) {

  public String conversation() {
    return channel + ":" + address;
  }
}
