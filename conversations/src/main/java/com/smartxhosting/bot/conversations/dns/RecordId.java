package com.smartxhosting.bot.conversations.dns;

/** The server's name of a record. It gives no right to anything. */
public record RecordId(String value) {}
