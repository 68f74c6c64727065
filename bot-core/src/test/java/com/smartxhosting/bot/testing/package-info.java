/** Conversations in tests: played out as talks, and walked through to every end. */
@NullMarked
package com.smartxhosting.bot.testing;

import org.jspecify.annotations.NullMarked;
