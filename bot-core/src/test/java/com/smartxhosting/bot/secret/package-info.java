@NullMarked
package com.smartxhosting.bot.secret;

import org.jspecify.annotations.NullMarked;
