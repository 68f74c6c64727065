package com.smartxhosting.bot.conversations.billing;

/**
 * A way to pay.
 *
 * @param id as the billing system calls it
 * @param name as customers know it
 */
public record PaymentMethod(String id, String name) {}
