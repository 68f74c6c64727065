/** Tests of what agents do. */
@NullMarked
package com.smartxhosting.bot.conversations.agents;

import org.jspecify.annotations.NullMarked;
