package com.smartxhosting.bot.adapters.app;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.web.Porter;
import com.smartxhosting.bot.conversations.account.Alarms;
import com.smartxhosting.bot.conversations.account.Freezes;
import com.smartxhosting.bot.conversations.pages.Destination;
import com.smartxhosting.bot.words.Text;

/** Keeps those out whose account is frozen, and has their other chats hear of whoever came in. */
record DoorKeeper(Freezes freezes, Alarms alarms) implements Porter {

  @Override
  public boolean bars(Customer customer) {
    return freezes.since(customer.id()).isPresent();
  }

  @Override
  public void letIn(Actor by, Destination destination) {
    switch (destination) {
      case Destination.Login(_, var target, var domain) ->
          tell(
              by,
              Text.of("login.place")
                  .with("target", Text.of("login.target." + target))
                  .with("domain", domain));
      case Destination.WordPress(_, _, var address) ->
          tell(by, Text.of("login.admin.place").with("address", address));
      case Destination.Payment _ -> {} // who pays another's invoice does him no harm
    }
  }

  private void tell(Actor by, Text where) {
    Thread.ofVirtual().name("alarm").start(() -> alarms.entered(by, where));
  }
}
