@NullMarked
package com.smartxhosting.bot.conversations.relay;

import org.jspecify.annotations.NullMarked;
