/** A server that behaves like Telegram's Bot API, with customers who can be driven. */
@NullMarked
package com.smartxhosting.bot.adapters.telegram.standin;

import org.jspecify.annotations.NullMarked;
