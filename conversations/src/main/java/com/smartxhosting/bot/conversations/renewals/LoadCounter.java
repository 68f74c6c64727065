package com.smartxhosting.bot.conversations.renewals;

import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import java.util.List;

/**
 * A page of the services that may be renewed.
 *
 * @param wanted what the cart holds, or is to hold
 */
public record LoadCounter(List<ServiceId> wanted, String filter, int page)
    implements Query<Counter, RenewDialog.Message> {

  public LoadCounter {
    wanted = List.copyOf(wanted);
  }

  @Override
  public RenewDialog.Message reply(Outcome<Counter> outcome) {
    return new RenewDialog.Message.Loaded(outcome);
  }

  /** It is asked again when an order was refused, and must then be new. */
  @Override
  public boolean cacheable() {
    return false;
  }
}
