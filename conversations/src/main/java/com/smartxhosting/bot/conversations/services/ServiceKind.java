package com.smartxhosting.bot.conversations.services;

/** What a service is for. */
public enum ServiceKind {
  SHARED,
  WORDPRESS,
  MAIL
}
