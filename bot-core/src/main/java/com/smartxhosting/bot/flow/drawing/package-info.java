/** Flows and forms as boxes and arrows, before anybody draws them. */
@NullMarked
package com.smartxhosting.bot.flow.drawing;

import org.jspecify.annotations.NullMarked;
