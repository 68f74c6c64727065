/** A hosting company small enough to be read, for tests of what is done at the back ends. */
@NullMarked
package com.smartxhosting.bot.conversations.house;

import org.jspecify.annotations.NullMarked;
