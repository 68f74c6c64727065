/** Where logs go, what they look like, and what must never stand in them. */
@NullMarked
package com.smartxhosting.bot.adapters.app.logs;

import org.jspecify.annotations.NullMarked;
