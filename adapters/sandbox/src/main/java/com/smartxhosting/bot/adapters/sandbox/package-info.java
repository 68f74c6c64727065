/**
 * A hosting company in a box: every port of the conversations on an embedded database, with the
 * rules, limits and troubles of the real systems.
 */
@NullMarked
package com.smartxhosting.bot.adapters.sandbox;

import org.jspecify.annotations.NullMarked;
