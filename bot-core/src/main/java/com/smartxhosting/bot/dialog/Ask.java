package com.smartxhosting.bot.dialog;

/**
 * Something a dialog wants from the outside, as plain data. Asks are stored beside the state, so
 * they are records of values; what they mean lives in their methods, which survive a deploy.
 *
 * @param <T> what comes back
 * @param <M> the messages of the asking dialog
 */
public sealed interface Ask<T, M> permits Query, Effect, Call {}
