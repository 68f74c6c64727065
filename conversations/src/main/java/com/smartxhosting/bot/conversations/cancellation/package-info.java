/** Asking for the end of a service. */
@NullMarked
package com.smartxhosting.bot.conversations.cancellation;

import org.jspecify.annotations.NullMarked;
