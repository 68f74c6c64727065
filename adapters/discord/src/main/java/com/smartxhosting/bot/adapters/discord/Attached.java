package com.smartxhosting.bot.adapters.discord;

import com.smartxhosting.bot.secret.Secret;

/**
 * A file that a customer handed over, as Discord tells of it.
 *
 * @param type its media type; may be empty
 * @param size in bytes
 * @param address where it can be had for a day, by whoever knows it
 */
public record Attached(String name, String type, long size, Secret address) {}
