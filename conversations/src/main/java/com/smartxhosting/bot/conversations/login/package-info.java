/** One-click login: links that let a customer in elsewhere. */
@NullMarked
package com.smartxhosting.bot.conversations.login;

import org.jspecify.annotations.NullMarked;
