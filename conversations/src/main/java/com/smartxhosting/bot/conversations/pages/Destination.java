package com.smartxhosting.bot.conversations.pages;

import com.smartxhosting.bot.conversations.login.Logins;
import com.smartxhosting.bot.conversations.services.ServiceId;

/** Where a link leads once its button is pressed; stored with the link. */
public sealed interface Destination {

  /**
   * A panel, without a password.
   *
   * @param domain one of the service's
   */
  record Login(ServiceId service, Logins.Target target, String domain) implements Destination {}

  /**
   * The wp-admin of a WordPress installation, without a password.
   *
   * @param address where the site is
   */
  record WordPress(ServiceId service, String installation, String address) implements Destination {}

  /** Where an invoice of the customer's is paid. */
  record Payment(String invoice) implements Destination {}
}
