/** Plesk's REST interface and that of its WordPress toolkit. */
@NullMarked
package com.smartxhosting.bot.adapters.plesk.rest;

import org.jspecify.annotations.NullMarked;
