@NullMarked
package com.smartxhosting.bot.conversations.notices;

import org.jspecify.annotations.NullMarked;
