@NullMarked
package com.smartxhosting.bot.adapters.terminal;

import org.jspecify.annotations.NullMarked;
