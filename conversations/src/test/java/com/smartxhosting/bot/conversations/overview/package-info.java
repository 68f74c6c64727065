@NullMarked
package com.smartxhosting.bot.conversations.overview;

import org.jspecify.annotations.NullMarked;
