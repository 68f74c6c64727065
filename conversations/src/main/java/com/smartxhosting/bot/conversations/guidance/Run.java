package com.smartxhosting.bot.conversations.guidance;

import java.time.Instant;

/**
 * A share that a customer has begun.
 *
 * @param id by which its footprints are found
 * @param conversation where he is on his way
 * @param customer for whom he acted there when he began, by the customer's id
 */
public record Run(String id, String share, String conversation, String customer, Instant begun) {}
