package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.pages.Destination;

/** Stands at the door behind which our links lead. */
public interface Porter {

  /** Whether nobody is let in for this customer now. */
  boolean bars(Customer customer);

  /** Hears of everybody who was let in, and must not keep him waiting. */
  void letIn(Actor by, Destination destination);
}
