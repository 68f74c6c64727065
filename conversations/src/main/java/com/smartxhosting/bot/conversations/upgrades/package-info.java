/** Ordering more or less of a service's options. */
@NullMarked
package com.smartxhosting.bot.conversations.upgrades;

import org.jspecify.annotations.NullMarked;
