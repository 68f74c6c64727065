@NullMarked
package com.smartxhosting.bot.conversations.billing;

import org.jspecify.annotations.NullMarked;
