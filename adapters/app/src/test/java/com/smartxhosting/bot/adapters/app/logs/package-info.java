@NullMarked
package com.smartxhosting.bot.adapters.app.logs;

import org.jspecify.annotations.NullMarked;
