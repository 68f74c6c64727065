package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import java.util.Map;

/** What an order would cost today. */
public record AskPrice(ServiceId service, Map<String, String> wanted, String method)
    implements Query<Quote, UpgradeDialog.Message> {

  public AskPrice {
    wanted = Map.copyOf(wanted);
  }

  @Override
  public UpgradeDialog.Message reply(Outcome<Quote> outcome) {
    return new UpgradeDialog.Message.Priced(outcome);
  }

  /** A price is confirmed as it is now. */
  @Override
  public boolean cacheable() {
    return false;
  }
}
