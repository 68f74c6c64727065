package com.smartxhosting.bot.conversations.notices;

/** What a watch waits for. Its names are stored. */
public enum Topic {
  DNS_CHANGE,
  CANCELLATION,
  UPGRADE,
  RENEWAL,
  CERTIFICATE,
  /** What a guided customer waits for. */
  GUIDANCE,
  /** What a customer should know of all his services; looked at every morning, and never over. */
  ACCOUNT
}
