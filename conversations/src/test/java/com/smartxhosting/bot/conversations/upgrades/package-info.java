@NullMarked
package com.smartxhosting.bot.conversations.upgrades;

import org.jspecify.annotations.NullMarked;
