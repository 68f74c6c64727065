/** What the company offers its customers beside what they have. */
@NullMarked
package com.smartxhosting.bot.conversations.offers;

import org.jspecify.annotations.NullMarked;
