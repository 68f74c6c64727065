/** Long lists, a page at a time, with a filter. */
@NullMarked
package com.smartxhosting.bot.listing;

import org.jspecify.annotations.NullMarked;
