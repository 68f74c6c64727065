package com.smartxhosting.bot.adapters.discord;

/**
 * What a customer may take instead of typing on.
 *
 * @param label what he sees, 1 to 100 characters
 * @param value what the option holds then, 1 to 100 characters
 */
public record Suggestion(String label, String value) {}
