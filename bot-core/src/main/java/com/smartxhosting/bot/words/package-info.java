/**
 * What we say, as data: keys and arguments, and how they become words in the customer's language.
 */
@NullMarked
package com.smartxhosting.bot.words;

import org.jspecify.annotations.NullMarked;
