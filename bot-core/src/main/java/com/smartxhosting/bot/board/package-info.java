/** Things to look at, with doors to what can be done about them. */
@NullMarked
package com.smartxhosting.bot.board;

import org.jspecify.annotations.NullMarked;
