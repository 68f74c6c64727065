@NullMarked
package com.smartxhosting.bot.conversations.password;

import org.jspecify.annotations.NullMarked;
