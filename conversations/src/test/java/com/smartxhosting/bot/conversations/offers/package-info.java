@NullMarked
package com.smartxhosting.bot.conversations.offers;

import org.jspecify.annotations.NullMarked;
