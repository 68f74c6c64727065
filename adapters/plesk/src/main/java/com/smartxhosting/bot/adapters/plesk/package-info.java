/** The server's part of every service, on Plesk: the ports, and what is behind them. */
@NullMarked
package com.smartxhosting.bot.adapters.plesk;

import org.jspecify.annotations.NullMarked;
