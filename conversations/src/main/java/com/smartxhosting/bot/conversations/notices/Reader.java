package com.smartxhosting.bot.conversations.notices;

/** Whoever is told something. */
public sealed interface Reader {

  /** By which his wishes are kept. */
  String name();

  /** A customer, in a chat that acts for him. */
  record OfCustomer(String customer) implements Reader {
    @Override
    public String name() {
      return customer;
    }
  }

  /**
   * An agent, in his own chat, whoever that acts for.
   *
   * @param conversation such as {@code telegram:17}
   */
  record OfAgent(String conversation) implements Reader {
    @Override
    public String name() {
      return "agent/" + conversation;
    }
  }

  /** Which side of the counter somebody reads on. */
  enum Side {
    CUSTOMER,
    AGENT
  }
}
