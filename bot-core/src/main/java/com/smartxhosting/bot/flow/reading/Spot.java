package com.smartxhosting.bot.flow.reading;

/** A place in a file, as editors count: lines and columns from 1. */
record Spot(int line, int column) {
  static final Spot START = new Spot(1, 1);
}
