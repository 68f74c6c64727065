/** Zones and their records. */
@NullMarked
package com.smartxhosting.bot.conversations.dns;

import org.jspecify.annotations.NullMarked;
