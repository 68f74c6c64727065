@NullMarked
package com.smartxhosting.bot.adapters.discord;

import org.jspecify.annotations.NullMarked;
