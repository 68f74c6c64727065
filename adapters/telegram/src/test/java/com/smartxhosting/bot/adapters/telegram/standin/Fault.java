package com.smartxhosting.bot.adapters.telegram.standin;

/** Something that goes wrong with a request. */
public sealed interface Fault {

  /** Refused with an answer in the API's own form. */
  record Refusal(int code, String description) implements Fault {}

  /** Too many requests. */
  record Flood(int seconds) implements Fault {}

  /** A page of some proxy's instead of an answer. */
  record BadGateway() implements Fault {}

  /** The connection is cut before anything happens. */
  record Reset() implements Fault {}

  /** It is carried out, and then the connection is cut. */
  record ResetAfterActing() implements Fault {}

  /** No answer ever. */
  record Hang() implements Fault {}

  /** Carried out, but not answered before {@link Hold#release()}. */
  record Held(Hold hold) implements Fault {}

  /** It is carried out only once a test lets it. */
  record Late(Hold hold) implements Fault {}
}
