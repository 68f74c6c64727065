package com.smartxhosting.bot.adapters.telegram;

import java.util.Optional;

/**
 * Somebody speaks to the bot where others read along.
 *
 * @param callback the press to answer, where it was one
 */
record Group(String chat, Optional<String> callback, String language) {}
