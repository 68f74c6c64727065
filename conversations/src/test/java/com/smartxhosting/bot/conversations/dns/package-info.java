/** DNS records: how they are read, judged, talked about and kept. */
@NullMarked
package com.smartxhosting.bot.conversations.dns;

import org.jspecify.annotations.NullMarked;
