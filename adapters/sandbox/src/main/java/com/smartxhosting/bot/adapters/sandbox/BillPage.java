package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.billing.Invoice;

/**
 * What the pretend page for paying shows.
 *
 * @param customer whom it is written to
 */
public record BillPage(String customer, Invoice invoice) {}
