@NullMarked
package com.smartxhosting.bot.conversations.ssl.x509;

import org.jspecify.annotations.NullMarked;
