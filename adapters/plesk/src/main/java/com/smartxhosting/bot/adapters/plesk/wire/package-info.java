/** The way to one server: what is sent, what comes back, and what is done when nothing does. */
@NullMarked
package com.smartxhosting.bot.adapters.plesk.wire;

import org.jspecify.annotations.NullMarked;
