package com.smartxhosting.bot.dialog;

/**
 * The stable name of a dialog, such as {@code dns.add-record}, and the types it takes and gives
 * back. Stored with every conversation: never reuse one.
 */
public record DialogId<I, R>(String name) {}
