/** How what is wrong with a domain is found. */
@NullMarked
package com.smartxhosting.bot.conversations.doctor;

import org.jspecify.annotations.NullMarked;
