@NullMarked
package com.smartxhosting.bot.conversations.account;

import org.jspecify.annotations.NullMarked;
