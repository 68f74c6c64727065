/** Conversations, inputs, requests and notes in a database: SQLite in a file, or PostgreSQL. */
@NullMarked
package com.smartxhosting.bot.adapters.store;

import org.jspecify.annotations.NullMarked;
