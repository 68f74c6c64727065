/** Values that must never be seen, and the vault that seals them before they are stored. */
@NullMarked
package com.smartxhosting.bot.secret;

import org.jspecify.annotations.NullMarked;
