/** Words between a guided customer and whoever has shared with him what he is led through. */
@NullMarked
package com.smartxhosting.bot.conversations.relay;

import org.jspecify.annotations.NullMarked;
