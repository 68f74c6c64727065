@NullMarked
package com.smartxhosting.bot.adapters.dns;

import org.jspecify.annotations.NullMarked;
