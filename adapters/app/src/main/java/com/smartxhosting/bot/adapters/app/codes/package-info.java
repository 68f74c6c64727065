/** Codes for the cameras of phones, as pictures. */
@NullMarked
package com.smartxhosting.bot.adapters.app.codes;

import org.jspecify.annotations.NullMarked;
