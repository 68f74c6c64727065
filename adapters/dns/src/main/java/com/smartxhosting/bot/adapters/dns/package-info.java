/** The world's name servers, asked over the network. */
@NullMarked
package com.smartxhosting.bot.adapters.dns;

import org.jspecify.annotations.NullMarked;
