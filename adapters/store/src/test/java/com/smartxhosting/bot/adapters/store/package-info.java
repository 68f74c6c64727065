@NullMarked
package com.smartxhosting.bot.adapters.store;

import org.jspecify.annotations.NullMarked;
