/** What channels can show, and the cards they are given. */
@NullMarked
package com.smartxhosting.bot.channel;

import org.jspecify.annotations.NullMarked;
