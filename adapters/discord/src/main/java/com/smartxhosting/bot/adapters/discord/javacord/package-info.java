/**
 * Discord through Javacord: the only package that knows it.
 *
 * <p>Javacord holds the gateway's connections: it logs in, beats, resumes, reconnects, unpacks, and
 * paces logins. Packets are taken from it before it parses them, because of many it loses the
 * interaction; requests go out through its HTTP client.
 */
@NullMarked
package com.smartxhosting.bot.adapters.discord.javacord;

import org.jspecify.annotations.NullMarked;
