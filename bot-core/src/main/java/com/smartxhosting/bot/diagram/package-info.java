/** Boxes and arrows, before anybody draws them. */
@NullMarked
package com.smartxhosting.bot.diagram;

import org.jspecify.annotations.NullMarked;
