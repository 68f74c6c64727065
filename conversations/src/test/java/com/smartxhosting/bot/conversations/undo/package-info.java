/** Taking changes back. */
@NullMarked
package com.smartxhosting.bot.conversations.undo;

import org.jspecify.annotations.NullMarked;
