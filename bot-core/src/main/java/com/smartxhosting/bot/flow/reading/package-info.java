/** From what an author wrote to a flow, or to sentences that say what is wrong with it. */
@NullMarked
package com.smartxhosting.bot.flow.reading;

import org.jspecify.annotations.NullMarked;
