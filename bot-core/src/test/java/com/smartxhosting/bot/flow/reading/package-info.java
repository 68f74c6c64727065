@NullMarked
package com.smartxhosting.bot.flow.reading;

import org.jspecify.annotations.NullMarked;
