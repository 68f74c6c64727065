/** What must hold whatever happens: when the process is killed, and where secrets go. */
@NullMarked
package com.smartxhosting.bot.adapters.app.survival;

import org.jspecify.annotations.NullMarked;
