@NullMarked
package com.smartxhosting.bot.engine;

import org.jspecify.annotations.NullMarked;
