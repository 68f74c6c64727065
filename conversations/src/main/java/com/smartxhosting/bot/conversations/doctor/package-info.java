/** Finds what is wrong with a domain, and says what would put it right. */
@NullMarked
package com.smartxhosting.bot.conversations.doctor;

import org.jspecify.annotations.NullMarked;
