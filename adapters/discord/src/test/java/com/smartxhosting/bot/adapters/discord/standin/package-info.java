/**
 * A server that behaves like Discord's API and gateway, with customers who can be driven. A bot
 * reaches it through a proxy, since there is no other address to give to the library.
 */
@NullMarked
package com.smartxhosting.bot.adapters.discord.standin;

import org.jspecify.annotations.NullMarked;
