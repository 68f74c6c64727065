package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.dialog.Outcome;
import java.util.List;

/** The zones of one service's domains. */
public interface DnsZones {

  /** A zone with its records; refused when the domain is not the service's. */
  Outcome<Zone> zone(String domain);

  /** Adds a record; refused when it is there already, clashes, or the limit is reached. */
  Outcome<DnsRecord> add(String domain, RecordData record);

  /**
   * Replaces a record; refused when it is not there any more as {@code before}.
   *
   * @param id the record's name at the server, which may change by this
   */
  Outcome<DnsRecord> edit(String domain, RecordId id, RecordData before, RecordData after);

  /** Removes a record; refused when it is not there any more as {@code before}. */
  Outcome<DnsRecord> delete(String domain, RecordId id, RecordData before);

  /**
   * A zone as it stands.
   *
   * @param limit how many records it may have; {@link #UNLIMITED} for any number
   */
  record Zone(String domain, List<DnsRecord> records, int limit) {
    public static final int UNLIMITED = -1;

    public Zone {
      records = List.copyOf(records);
    }
  }
}
