package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.services.Usage;
import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;
import java.util.Optional;

/** One subscription on one server. It is found anew by each call, so that it may be kept. */
record PleskPanel(Plesk plesk, Subscription subscription, String webmail) implements Panel {

  @Override
  public Outcome<List<String>> domains() {
    return plesk.outcome(
        "listing domains",
        () ->
            plesk
                .webspaces()
                .recent(subscription)
                .map(webspace -> webspace.sites().stream().map(Site::name).toList()));
  }

  @Override
  public DnsZones dns() {
    return new PleskZones(plesk, subscription);
  }

  @Override
  public Mailboxes mailboxes() {
    return new PleskMailboxes(plesk, subscription);
  }

  @Override
  public Certificates certificates() {
    return new PleskCertificates(plesk, subscription);
  }

  @Override
  public Outcome<Optional<Usage>> currentUsage() {
    return plesk.outcome(
        "asking how much is used",
        () -> plesk.webspaces().recent(subscription).map(Webspace::usage));
  }

  @Override
  public Logins logins() {
    return new PleskLogins(plesk, subscription, webmail);
  }
}
