/** Links from a chat to our own web pages. */
@NullMarked
package com.smartxhosting.bot.conversations.pages;

import org.jspecify.annotations.NullMarked;
