/** Our web pages as browsers, previews and forgers see them. */
@NullMarked
package com.smartxhosting.bot.adapters.web;

import org.jspecify.annotations.NullMarked;
