/**
 * What every back end must keep to: the contracts of the ports as tests, run on the sandbox and on
 * each adapter to a real system.
 */
@NullMarked
package com.smartxhosting.bot.conversations.contract;

import org.jspecify.annotations.NullMarked;
