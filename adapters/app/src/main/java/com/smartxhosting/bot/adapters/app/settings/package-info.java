/** What an operator can set: where it is read from, what it must look like, and what it means. */
@NullMarked
package com.smartxhosting.bot.adapters.app.settings;

import org.jspecify.annotations.NullMarked;
