/** Telling customers of what they wait for and of what they should know, once. */
@NullMarked
package com.smartxhosting.bot.conversations.notices;

import org.jspecify.annotations.NullMarked;
