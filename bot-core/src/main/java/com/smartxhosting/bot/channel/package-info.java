/** What channels can show, the cards they are given, and the outbox where those wait. */
@NullMarked
package com.smartxhosting.bot.channel;

import org.jspecify.annotations.NullMarked;
