/**
 * Discord's JSON and HTTP: what we send ({@code Payloads}, {@code Rest}) and what we hear ({@code
 * Packets}). Knows no library of Discord's; one has to hold the gateway's connection ({@code
 * Gateway}).
 */
@NullMarked
package com.smartxhosting.bot.adapters.discord.wire;

import org.jspecify.annotations.NullMarked;
