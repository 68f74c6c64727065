@NullMarked
package com.smartxhosting.bot.flow;

import org.jspecify.annotations.NullMarked;
