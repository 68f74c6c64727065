/** Charts as pictures, for channels that show them. */
@NullMarked
package com.smartxhosting.bot.adapters.app.charts;

import org.jspecify.annotations.NullMarked;
