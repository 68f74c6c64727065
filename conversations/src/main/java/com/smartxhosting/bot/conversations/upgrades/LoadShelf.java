package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;

/** What can be ordered for a service now. */
public record LoadShelf(ServiceId service) implements Query<Shelf, UpgradeDialog.Message> {

  @Override
  public UpgradeDialog.Message reply(Outcome<Shelf> outcome) {
    return new UpgradeDialog.Message.Loaded(outcome);
  }

  /** It is asked again when an order was refused, and must then be new. */
  @Override
  public boolean cacheable() {
    return false;
  }
}
