package com.smartxhosting.bot.dialog;

/** A state and what happened in it, so that {@code update} reads as one transition table. */
public record On<S, M>(S state, M message) {}
