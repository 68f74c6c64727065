/** The ports that a company's WHMCS serves, over its External API. */
@NullMarked
package com.smartxhosting.bot.adapters.whmcs;

import org.jspecify.annotations.NullMarked;
