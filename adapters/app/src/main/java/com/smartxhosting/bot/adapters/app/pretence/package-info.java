/** A real company of which the sandbox pretends a part. */
@NullMarked
package com.smartxhosting.bot.adapters.app.pretence;

import org.jspecify.annotations.NullMarked;
