@NullMarked
package com.smartxhosting.bot.conversations.services;

import org.jspecify.annotations.NullMarked;
