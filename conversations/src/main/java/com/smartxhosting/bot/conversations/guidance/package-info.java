/** Ways that agents prepare and customers are led. */
@NullMarked
package com.smartxhosting.bot.conversations.guidance;

import org.jspecify.annotations.NullMarked;
