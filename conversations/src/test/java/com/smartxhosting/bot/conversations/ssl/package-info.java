@NullMarked
package com.smartxhosting.bot.conversations.ssl;

import org.jspecify.annotations.NullMarked;
