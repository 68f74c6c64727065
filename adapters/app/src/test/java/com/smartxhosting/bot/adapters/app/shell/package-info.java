/** The shell of the kernel on a real store: what survives, what is told, what is done once. */
@NullMarked
package com.smartxhosting.bot.adapters.app.shell;

import org.jspecify.annotations.NullMarked;
