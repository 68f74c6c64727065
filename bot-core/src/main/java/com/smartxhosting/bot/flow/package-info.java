/** Ways that customers are led, written as data. */
@NullMarked
package com.smartxhosting.bot.flow;

import org.jspecify.annotations.NullMarked;
