/** The machine that takes conversations one turn further, and the shell that stores and shows. */
@NullMarked
package com.smartxhosting.bot.engine;

import org.jspecify.annotations.NullMarked;
