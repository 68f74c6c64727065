package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.login.Logins;
import java.util.Optional;

/**
 * What a redeemed login opens.
 *
 * @param login whom it lets in
 * @param wordPress whose wp-admin it is; empty for the panel itself
 */
public record PanelPage(
    Logins.Target target, String domain, String login, Optional<String> wordPress) {}
