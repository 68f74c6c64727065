package com.smartxhosting.bot.flow.reading;

/**
 * What is wrong with a file, in a sentence for its author.
 *
 * @param line from 1
 * @param column from 1
 */
public record Flaw(int line, int column, String sentence) {
  @Override
  public String toString() {
    return "line %d, column %d: %s".formatted(line, column, sentence);
  }
}
