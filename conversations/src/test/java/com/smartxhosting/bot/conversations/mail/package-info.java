@NullMarked
package com.smartxhosting.bot.conversations.mail;

import org.jspecify.annotations.NullMarked;
