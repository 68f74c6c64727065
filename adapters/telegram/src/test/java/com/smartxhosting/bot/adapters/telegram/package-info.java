/** The Telegram channel held against a stand-in for Telegram. */
@NullMarked
package com.smartxhosting.bot.adapters.telegram;

import org.jspecify.annotations.NullMarked;
