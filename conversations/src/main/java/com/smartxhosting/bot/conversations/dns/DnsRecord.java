package com.smartxhosting.bot.conversations.dns;

/** A record as the server keeps it. */
public record DnsRecord(RecordId id, RecordData data) {}
