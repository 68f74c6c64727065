/** Forms as data, and the one dialog that asks for their fields. */
@NullMarked
package com.smartxhosting.bot.form;

import org.jspecify.annotations.NullMarked;
