@NullMarked
package com.smartxhosting.bot.adapters.discord.javacord;

import org.jspecify.annotations.NullMarked;
