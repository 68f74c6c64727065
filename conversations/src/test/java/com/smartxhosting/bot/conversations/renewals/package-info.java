@NullMarked
package com.smartxhosting.bot.conversations.renewals;

import org.jspecify.annotations.NullMarked;
