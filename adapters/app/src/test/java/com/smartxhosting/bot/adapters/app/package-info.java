@NullMarked
package com.smartxhosting.bot.adapters.app;

import org.jspecify.annotations.NullMarked;
