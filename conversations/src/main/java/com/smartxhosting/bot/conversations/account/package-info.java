/** Who the customer is: linking a chat to an account, and what he did through it. */
@NullMarked
package com.smartxhosting.bot.conversations.account;

import org.jspecify.annotations.NullMarked;
