package com.smartxhosting.bot.conversations.services;

import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.ssl.Certificates;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;
import java.util.Optional;

/** What the server keeps for one active service: its domains and what belongs to them. */
public interface Panel {

  /** The service's domains, the main one first; lower case, in Unicode. */
  Outcome<List<String>> domains();

  DnsZones dns();

  Mailboxes mailboxes();

  Certificates certificates();

  Logins logins();

  /** How much is used at this moment; empty where the server itself does not count. */
  default Outcome<Optional<Usage>> currentUsage() {
    return Outcome.ok(Optional.empty());
  }
}
