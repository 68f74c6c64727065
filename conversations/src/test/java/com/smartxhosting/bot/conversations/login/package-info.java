@NullMarked
package com.smartxhosting.bot.conversations.login;

import org.jspecify.annotations.NullMarked;
