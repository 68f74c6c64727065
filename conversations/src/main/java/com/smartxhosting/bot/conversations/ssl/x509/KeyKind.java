package com.smartxhosting.bot.conversations.ssl.x509;

/** Kinds of keys that authorities sign. */
public enum KeyKind {
  RSA_2048,
  RSA_4096,
  P_256
}
