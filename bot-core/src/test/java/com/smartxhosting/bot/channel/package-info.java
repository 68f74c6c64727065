@NullMarked
package com.smartxhosting.bot.channel;

import org.jspecify.annotations.NullMarked;
