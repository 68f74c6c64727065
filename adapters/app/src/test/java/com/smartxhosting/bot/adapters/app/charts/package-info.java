/** Charts, looked at pixel by pixel. */
@NullMarked
package com.smartxhosting.bot.adapters.app.charts;

import org.jspecify.annotations.NullMarked;
