/** What the company has to announce. */
@NullMarked
package com.smartxhosting.bot.conversations.news;

import org.jspecify.annotations.NullMarked;
