package com.smartxhosting.bot.adapters.discord;

import java.time.Duration;

/** Why Discord did not do what it was asked, in words fit for a log. */
public sealed interface Fault {

  /** The message or its channel is not there any more. */
  record Gone(int code) implements Fault {}

  /**
   * The interaction cannot be answered any more: the first answer came too late, or its token's
   * {@link Ticket#LIFE} is over.
   */
  record Expired(int code) implements Fault {}

  /** There was a first answer already, so this one was not shown. */
  record AnsweredAlready() implements Fault {}

  /** The customer takes no messages from the bot, or shares no guild with it any more. */
  record ClosedDms(int code) implements Fault {}

  /** The same again after a while; shorter waits were waited for already. */
  record RateLimited(Duration rest) implements Fault {}

  /**
   * Discord's servers or the network failed and went on failing when tried again, perhaps after
   * they had acted.
   */
  record Unreachable(String why) implements Fault {}

  /**
   * Discord finds the request wrong, so trying again does not help.
   *
   * @param code Discord's own, or 0
   * @param why which parts of the request, never what stood in them
   */
  record Refused(int status, int code, String why) implements Fault {}
}
