/** Flows and forms as diagrams. */
@NullMarked
package com.smartxhosting.bot.flow.drawing;

import org.jspecify.annotations.NullMarked;
