/** Changing a service's password, and what makes one good enough. */
@NullMarked
package com.smartxhosting.bot.conversations.password;

import org.jspecify.annotations.NullMarked;
