package com.smartxhosting.bot.conversations.services;

/** The billing system's number of a service. It gives no right to anything. */
public record ServiceId(String value) {}
