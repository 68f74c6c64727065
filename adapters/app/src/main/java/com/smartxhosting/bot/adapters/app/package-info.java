/** The command line, the settings, and what is put together from them. Nobody depends on it. */
@NullMarked
package com.smartxhosting.bot.adapters.app;

import org.jspecify.annotations.NullMarked;
