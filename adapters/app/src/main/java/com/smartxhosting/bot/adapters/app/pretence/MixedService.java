package com.smartxhosting.bot.adapters.app.pretence;

import com.smartxhosting.bot.adapters.sandbox.Sandbox;
import com.smartxhosting.bot.conversations.cancellation.Cancellations;
import com.smartxhosting.bot.conversations.password.ServicePassword;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.ServiceDetails;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.upgrades.Upgrades;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.Collections;
import java.util.Set;

/** A real service with parts that are pretended. */
record MixedService(HostedService real, HostedService pretended, Sandbox sandbox, Set<Part> parts)
    implements HostedService {

  @Override
  public ServiceLine line() {
    return real.line();
  }

  @Override
  public Outcome<ServiceDetails> details() {
    return real.details();
  }

  @Override
  public Outcome<Usage> usage() {
    return real.usage();
  }

  @Override
  public Outcome<Panel> panel() {
    if (Collections.disjoint(parts, Part.PANEL)) {
      return real.panel();
    }
    return parts.containsAll(Part.PANEL) ? pretended.panel() : mixedPanel();
  }

  private Outcome<Panel> mixedPanel() {
    return real.panel()
        .flatMap(
            panel ->
                panel
                    .domains()
                    .flatMap(
                        domains -> {
                          sandbox.house(line().id(), domains);
                          return pretended.panel();
                        })
                    .map(other -> new MixedPanel(panel, other, parts)));
  }

  @Override
  public Outcome<ServicePassword> password() {
    return of(Part.PASSWORDS).password();
  }

  @Override
  public Cancellations cancellations() {
    return of(Part.CANCELLATIONS).cancellations();
  }

  @Override
  public Upgrades upgrades() {
    return of(Part.ORDERS).upgrades();
  }

  private HostedService of(Part part) {
    return parts.contains(part) ? pretended : real;
  }
}
