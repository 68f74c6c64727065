/** Certificates of a service's domains: what is there, what is in use, and how to get another. */
@NullMarked
package com.smartxhosting.bot.conversations.ssl;

import org.jspecify.annotations.NullMarked;
