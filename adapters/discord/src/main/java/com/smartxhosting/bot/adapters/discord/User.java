package com.smartxhosting.bot.adapters.discord;

/**
 * Somebody on Discord.
 *
 * @param name what he calls himself there
 */
public record User(Snowflake id, String name) {}
