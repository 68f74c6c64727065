/**
 * The Discord channel, which knows Discord's own terms but no library: {@link
 * com.smartxhosting.bot.adapters.discord.Discord} is all that it needs from one.
 */
@NullMarked
package com.smartxhosting.bot.adapters.discord;

import org.jspecify.annotations.NullMarked;
