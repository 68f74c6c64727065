/** Tests of shares and of the ways that customers are led. */
@NullMarked
package com.smartxhosting.bot.conversations.guidance;

import org.jspecify.annotations.NullMarked;
