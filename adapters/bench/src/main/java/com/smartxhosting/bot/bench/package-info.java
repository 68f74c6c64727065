/**
 * How fast the bot is and how much it needs, measured as its users would notice. Run by {@code
 * ./bot bench}; never a part of the bot.
 */
@NullMarked
package com.smartxhosting.bot.bench;

import org.jspecify.annotations.NullMarked;
