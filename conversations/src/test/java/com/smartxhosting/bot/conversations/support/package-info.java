@NullMarked
package com.smartxhosting.bot.conversations.support;

import org.jspecify.annotations.NullMarked;
