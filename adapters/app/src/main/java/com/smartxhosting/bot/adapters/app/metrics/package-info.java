/** What an operator's monitoring asks for. */
@NullMarked
package com.smartxhosting.bot.adapters.app.metrics;

import org.jspecify.annotations.NullMarked;
