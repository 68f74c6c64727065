package com.smartxhosting.bot.access;

/**
 * An account at the hosting company.
 *
 * @param id the billing system's client number
 * @param name how the company addresses him
 */
public record Customer(String id, String name) {}
