package com.smartxhosting.bot.flow;

/**
 * A value of a flow: given by whoever shares it, or asked of the customer.
 *
 * @param name by which texts, conditions and forms refer to it
 * @param kind the name of what it is, such as {@code domain}; one of the {@link Vocabulary}
 * @param label how the question is called
 * @param hint what would do
 * @param shareable whether whoever shared the flow may see what the customer gives
 */
public record Parameter(String name, String kind, Said label, Said hint, boolean shareable) {}
