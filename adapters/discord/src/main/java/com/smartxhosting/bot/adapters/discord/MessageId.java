package com.smartxhosting.bot.adapters.discord;

/** Which message: its number and that of the channel that it is in. */
public record MessageId(Snowflake channel, Snowflake message) {}
