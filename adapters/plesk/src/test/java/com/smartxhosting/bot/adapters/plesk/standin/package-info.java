/** A Plesk server for tests, as awkward as a real one. */
@NullMarked
package com.smartxhosting.bot.adapters.plesk.standin;

import org.jspecify.annotations.NullMarked;
