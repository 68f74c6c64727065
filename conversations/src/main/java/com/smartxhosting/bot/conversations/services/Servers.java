package com.smartxhosting.bot.conversations.services;

import com.smartxhosting.bot.dialog.Outcome;

/**
 * The hosting company's servers, each with the panels of the services that live on it.
 *
 * <p>What is opened here is whatever is named: only a back end that has checked whose service it is
 * may ask, and no dialog does.
 */
public interface Servers {

  /**
   * The panel of one subscription; refused, in words for its customer, when the server has no such
   * subscription of this login, or none of our panels is on that server.
   */
  Outcome<Panel> panel(Server server, Subscription subscription);

  /**
   * A server as the billing system knows it.
   *
   * @param name what the company calls it, such as {@code Plesk 7}
   * @param host its host name; empty when the billing system has none
   * @param address its IP address; empty when the billing system has none
   */
  record Server(String name, String host, String address) {}

  /**
   * What the billing system has ordered there for one service.
   *
   * @param domain the main domain, which is also the subscription's name, as the billing system
   *     writes it: in Unicode or punycode, in any case
   * @param login the login that owns it
   */
  record Subscription(String domain, String login) {}
}
