package com.smartxhosting.bot.adapters.app.pretence;

import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A real panel with parts that are pretended. */
record MixedPanel(Panel real, Panel pretended, Set<Part> parts) implements Panel {

  @Override
  public Outcome<List<String>> domains() {
    return real.domains();
  }

  @Override
  public DnsZones dns() {
    return of(Part.RECORDS).dns();
  }

  @Override
  public Mailboxes mailboxes() {
    return of(Part.MAILBOXES).mailboxes();
  }

  @Override
  public Certificates certificates() {
    return of(Part.CERTIFICATES).certificates();
  }

  @Override
  public Logins logins() {
    return of(Part.LOGINS).logins();
  }

  @Override
  public Outcome<Optional<Usage>> currentUsage() {
    return real.currentUsage();
  }

  private Panel of(Part part) {
    return parts.contains(part) ? pretended : real;
  }
}
