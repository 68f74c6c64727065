/** The side of those who help customers: who they are, and what they share. */
@NullMarked
package com.smartxhosting.bot.conversations.agents;

import org.jspecify.annotations.NullMarked;
