/** A conversation as a value: screens, steps and what dialogs ask of the world. */
@NullMarked
package com.smartxhosting.bot.dialog;

import org.jspecify.annotations.NullMarked;
