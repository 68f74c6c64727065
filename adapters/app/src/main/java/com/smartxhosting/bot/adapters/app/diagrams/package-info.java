/** Lays out diagrams and draws them. */
@NullMarked
package com.smartxhosting.bot.adapters.app.diagrams;

import org.jspecify.annotations.NullMarked;
