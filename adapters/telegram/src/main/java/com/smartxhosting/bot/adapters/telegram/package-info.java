/**
 * The Telegram channel.
 *
 * <p>Outwards: a card is laid out ({@code Page}), waits in its chat's queue ({@code RepliesFirst})
 * and is delivered ({@code Courier}). Inwards: updates are read ({@code Updates}) and written to
 * the inbox before Telegram is told that they arrived ({@code Poller}, {@code TelegramWebhook}).
 */
@NullMarked
package com.smartxhosting.bot.adapters.telegram;

import org.jspecify.annotations.NullMarked;
