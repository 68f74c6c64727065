package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;

/** The server's part of one service. */
record SandboxPanel(Premises premises, long service) implements Panel {

  @Override
  public Outcome<List<String>> domains() {
    return premises.read(
        books ->
            Outcome.ok(
                books
                    .createQuery(
                        """
                        select d.name from domain d join service s on s.id = d.service
                        where d.service = :service order by d.name <> s.domain, d.id
                        """)
                    .bind("service", service)
                    .mapTo(String.class)
                    .list()));
  }

  @Override
  public DnsZones dns() {
    return new SandboxZones(premises, service);
  }

  @Override
  public Mailboxes mailboxes() {
    return new SandboxMailboxes(premises, service);
  }

  @Override
  public Certificates certificates() {
    return new SandboxCertificates(premises, service);
  }

  @Override
  public Logins logins() {
    return new SandboxLogins(premises, service);
  }
}
