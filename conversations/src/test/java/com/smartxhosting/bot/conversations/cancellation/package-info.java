@NullMarked
package com.smartxhosting.bot.conversations.cancellation;

import org.jspecify.annotations.NullMarked;
