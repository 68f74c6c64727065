@NullMarked
package com.smartxhosting.bot.document;

import org.jspecify.annotations.NullMarked;
