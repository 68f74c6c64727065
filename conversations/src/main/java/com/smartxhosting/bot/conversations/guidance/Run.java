package com.smartxhosting.bot.conversations.guidance;

import java.time.Instant;

/**
 * A share that a customer has begun.
 *
 * @param id by which its footprints are found
 * @param conversation where he is on his way
 */
public record Run(String id, String share, String conversation, Instant begun) {}
