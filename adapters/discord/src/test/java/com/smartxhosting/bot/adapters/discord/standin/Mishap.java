package com.smartxhosting.bot.adapters.discord.standin;

/** Something that goes wrong with a request. */
public sealed interface Mishap {

  /** Refused in the API's own form. */
  record Refusal(int status, int code, String message) implements Mishap {}

  /** Too many requests, says Discord. */
  record Flood(double seconds) implements Mishap {}

  /** Too many requests, says the front of it, which signs nothing. */
  record FrontFlood(int seconds) implements Mishap {}

  /** A page of some proxy's instead of an answer. */
  record BadGateway() implements Mishap {}

  /** The connection is cut before anything happens. */
  record Reset() implements Mishap {}

  /** It is carried out, and then the connection is cut. */
  record ResetAfterActing() implements Mishap {}

  /** No answer ever. */
  record Hang() implements Mishap {}

  /** Carried out, but not answered before {@link Hold#release()}. */
  record Held(Hold hold) implements Mishap {}
}
