package com.smartxhosting.bot.conversations.services;

/** How often a service is billed (WHMCS's cycles). */
public enum BillingCycle {
  FREE,
  ONE_TIME,
  MONTHLY,
  QUARTERLY,
  SEMI_ANNUALLY,
  ANNUALLY,
  BIENNIALLY,
  TRIENNIALLY
}
