/** Who acts, in which role, and how risky a change is. */
@NullMarked
package com.smartxhosting.bot.access;

import org.jspecify.annotations.NullMarked;
