package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;
import java.util.OptionalLong;

/**
 * How the records of a zone are changed. Whoever changes one has checked that it stands in a zone
 * of the customer's.
 */
sealed interface ZoneDoor permits RestDoor, XmlDoor {

  /** The number of the new record. */
  Outcome<RecordId> add(Site site, RecordData record);

  /** The number that the record has from then on. */
  Outcome<RecordId> replace(Site site, DnsRecord before, RecordData after);

  Outcome<RecordId> remove(Site site, DnsRecord record);

  /**
   * What stands in a zone.
   *
   * @param ttl the one that all records have where none can have its own
   */
  record Records(List<DnsRecord> all, OptionalLong ttl) {
    public Records {
      all = List.copyOf(all);
    }
  }
}
