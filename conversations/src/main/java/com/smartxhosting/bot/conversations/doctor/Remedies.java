package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.AddRecord;
import com.smartxhosting.bot.conversations.dns.DeleteRecord;
import com.smartxhosting.bot.conversations.dns.DnsRecord;
import com.smartxhosting.bot.conversations.dns.EditRecord;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.dns.RecordValue;
import com.smartxhosting.bot.conversations.doctor.Finding.Remedy;
import com.smartxhosting.bot.words.Text;

/** Forms that are filled in as far as we know what would help. Nothing is sent by opening one. */
record Remedies(Patient patient) {

  private static final long TTL = 3_600;

  Remedy add(String host, RecordType type, RecordValue value) {
    var record = new RecordData(host, type, TTL, value.written());
    return new Remedy(
        Text.of("doctor.do.add").with("type", type.name()),
        AddRecord.ID.name(),
        AddRecord.filled(patient.service(), patient.domain(), record));
  }

  /** A record whose value only the customer knows. */
  Remedy begin(RecordType type) {
    return new Remedy(
        Text.of("doctor.do.add").with("type", type.name()),
        AddRecord.ID.name(),
        AddRecord.begun(patient.service(), patient.domain(), type));
  }

  Remedy edit(DnsRecord record, RecordValue value) {
    var data = record.data();
    return new Remedy(
        Text.of("doctor.do.edit").with("type", data.type().name()),
        EditRecord.ID.name(),
        EditRecord.filled(
            patient.service(),
            patient.domain(),
            record.id(),
            new RecordData(data.host(), data.type(), data.ttl(), value.written())));
  }

  Remedy look(DnsRecord record) {
    return new Remedy(
        Text.of("doctor.do.edit").with("type", record.data().type().name()),
        EditRecord.ID.name(),
        EditRecord.begun(patient.service(), patient.domain(), record.id()));
  }

  Remedy delete(DnsRecord record) {
    return new Remedy(
        Text.of("doctor.do.delete").with("type", record.data().type().name()),
        DeleteRecord.ID.name(),
        EditRecord.begun(patient.service(), patient.domain(), record.id()));
  }
}
