/** Files that customers hand over or are given. */
@NullMarked
package com.smartxhosting.bot.document;

import org.jspecify.annotations.NullMarked;
