@NullMarked
package com.smartxhosting.bot.adapters.app.settings;

import org.jspecify.annotations.NullMarked;
