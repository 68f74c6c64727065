@NullMarked
package com.smartxhosting.bot.adapters.discord.wire;

import org.jspecify.annotations.NullMarked;
