/** A customer's services: the list, one service and its details. */
@NullMarked
package com.smartxhosting.bot.conversations.services;

import org.jspecify.annotations.NullMarked;
