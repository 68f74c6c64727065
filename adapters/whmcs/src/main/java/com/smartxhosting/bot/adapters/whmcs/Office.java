package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.services.Servers;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * What the ports stand on.
 *
 * @param servers where the panels of the services are
 */
record Office(
    Dealings dealings,
    Ledger ledger,
    Bills bills,
    OrderBook orders,
    Catalogue catalogue,
    WhmcsSettings settings,
    Servers servers,
    InstantSource clock) {

  /** The day that WHMCS believes to have. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
