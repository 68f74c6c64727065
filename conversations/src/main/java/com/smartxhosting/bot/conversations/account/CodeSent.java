package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.words.Text;

/**
 * A code is on its way, or would be if the address belonged to an account: nobody can tell from
 * this which.
 *
 * @param masked the address, so that its owner recognizes it
 */
public record CodeSent(String masked, Text told) {}
