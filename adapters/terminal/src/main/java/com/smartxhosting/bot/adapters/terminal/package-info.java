/** The channel of whoever sits at this machine: a keyboard, or a script on a pipe. */
@NullMarked
package com.smartxhosting.bot.adapters.terminal;

import org.jspecify.annotations.NullMarked;
