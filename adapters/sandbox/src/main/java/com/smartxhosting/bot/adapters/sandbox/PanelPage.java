package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.login.Logins;

/**
 * What a redeemed login opens.
 *
 * @param login whom it lets in
 */
public record PanelPage(Logins.Target target, String domain, String login) {}
