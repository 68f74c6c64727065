/** Where a conversation starts, and how to find one's way. */
@NullMarked
package com.smartxhosting.bot.conversations.home;

import org.jspecify.annotations.NullMarked;
