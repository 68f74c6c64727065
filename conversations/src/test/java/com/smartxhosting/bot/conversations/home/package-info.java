@NullMarked
package com.smartxhosting.bot.conversations.home;

import org.jspecify.annotations.NullMarked;
