package com.smartxhosting.bot.conversations.dns;

/** The types of DNS records that customers manage. */
public enum RecordType {
  A,
  AAAA,
  CNAME,
  MX,
  TXT,
  NS,
  SRV,
  CAA
}
