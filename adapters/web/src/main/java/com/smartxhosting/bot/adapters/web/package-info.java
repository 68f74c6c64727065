/** Our own web pages: login links and their buttons, webhooks of channels, health. */
@NullMarked
package com.smartxhosting.bot.adapters.web;

import org.jspecify.annotations.NullMarked;
