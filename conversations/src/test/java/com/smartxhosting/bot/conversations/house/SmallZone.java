package com.smartxhosting.bot.conversations.house;

import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordId;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The zone of the first domain of a {@link SmallHouse}. An edited record gets a new number. */
public final class SmallZone implements DnsZones {

  public final List<DnsRecord> records = new ArrayList<>();
  public int limit = Zone.UNLIMITED;

  /** A host for which the server takes no record. */
  public String refused = "";

  private final SmallHouse house;
  private int numbers;

  SmallZone(SmallHouse house) {
    this.house = house;
  }

  /**
   * @param host without the domain, or {@code @}
   */
  public DnsRecord has(String host, RecordType type, long ttl, String value) {
    var domain = house.domains.getFirst();
    var name = host.equals("@") ? domain : host + "." + domain;
    return kept(new RecordData(name, type, ttl, value));
  }

  /** The zone as a file would hold it. */
  public List<String> lines() {
    return records.stream().map(record -> record.data().line()).toList();
  }

  @Override
  public Outcome<Zone> zone(String domain) {
    return domain.equals(house.domains.getFirst())
        ? house.seen(new Zone(domain, records, limit))
        : Outcome.refused(Text.words("No such domain."));
  }

  @Override
  public Outcome<DnsRecord> add(String domain, RecordData record) {
    return house.changed(
        () ->
            record.host().equals(refused)
                ? Outcome.refused(Text.words("No room."))
                : records.stream().anyMatch(each -> each.data().says(record))
                    ? Outcome.refused(Text.words("It exists."))
                    : Outcome.ok(kept(record)));
  }

  @Override
  public Outcome<DnsRecord> edit(String domain, RecordId id, RecordData before, RecordData after) {
    return standing(id, before, () -> kept(after));
  }

  @Override
  public Outcome<DnsRecord> delete(String domain, RecordId id, RecordData before) {
    return standing(id, before, () -> new DnsRecord(id, before));
  }

  private Outcome<DnsRecord> standing(RecordId id, RecordData before, Supplier<DnsRecord> then) {
    return house.changed(
        () ->
            records.remove(new DnsRecord(id, before))
                ? Outcome.ok(then.get())
                : Outcome.refused(Text.words("It is gone.")));
  }

  private DnsRecord kept(RecordData data) {
    var record = new DnsRecord(new RecordId(String.valueOf(++numbers)), data);
    records.add(record);
    return record;
  }
}
