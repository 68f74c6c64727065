@NullMarked
package com.smartxhosting.bot.words;

import org.jspecify.annotations.NullMarked;
