package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.words.Rich;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts words into lines. Prose is broken between words; a value to copy stays in one piece. */
final class Wrapping {

  private static final String DOTS = "••••••";

  private final Page page;
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int column;
  private final List<Span> word = new ArrayList<>();

  private Wrapping(Page page, int width) {
    this.page = page;
    this.width = Math.max(1, width);
  }

  /** A paragraph as wide as the page. */
  static List<String> prose(Rich rich, Page page) {
    return new Wrapping(page, page.width()).lines(rich, Harmless::prose);
  }

  /** Words after something that takes up the beginning of the line. */
  static List<String> after(int indent, Rich rich, Page page) {
    return new Wrapping(page, page.width() - indent).lines(rich, Harmless::inLine);
  }

  private List<String> lines(Rich rich, UnaryOperator<String> harmless) {
    for (var span : rich.spans()) {
      switch (span.style()) {
        case PLAIN, BOLD -> words(span.style(), harmless.apply(span.words()));
        case CODE, LINK -> word.add(new Span(span.style(), Harmless.inLine(span.words())));
        case SECRET -> word.add(new Span(Style.SECRET, secret(span.words())));
      }
    }
    endWord();
    endLine();
    return lines;
  }

  private String secret(String words) {
    return switch (page.secrets()) {
      case SHOWN -> Harmless.inLine(words);
      case DOTTED -> DOTS;
    };
  }

  private void words(Style style, String prose) {
    var from = 0;
    for (var at = 0; at <= prose.length(); at++) {
      if (at < prose.length() && prose.charAt(at) != ' ' && prose.charAt(at) != '\n') {
        continue;
      }
      if (at > from) {
        word.add(new Span(style, prose.substring(from, at)));
      }
      if (at < prose.length()) {
        endWord();
        if (prose.charAt(at) == '\n') {
          endLine();
        }
      }
      from = at + 1;
    }
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    var columns = word.stream().mapToInt(part -> Page.columns(part.words())).sum();
    if (column > 0 && column + 1 + columns > width) {
      endLine();
    } else if (column > 0) {
      line.append(' ');
      column++;
    }
    word.forEach(this::put);
    word.clear();
  }

  private void put(Span part) {
    switch (part.style()) {
      case PLAIN, BOLD -> {
        if (page.ends() == Page.Ends.WORDS_BROKEN) {
          putBroken(part);
        } else {
          putWhole(part);
        }
      }
      case CODE, LINK, SECRET -> putWhole(part);
    }
  }

  private void putBroken(Span part) {
    var rest = part.words();
    while (Page.columns(rest) > width - column) {
      var fits = fitting(rest, width - column);
      putWhole(new Span(part.style(), rest.substring(0, fits)));
      endLine();
      rest = rest.substring(fits);
    }
    putWhole(new Span(part.style(), rest));
  }

  /** How many characters fit into so many columns; at least one, or it would never end. */
  private int fitting(String words, int columns) {
    var end = 0;
    var used = 0;
    while (end < words.length()) {
      var point = words.codePointAt(end);
      used += Page.columns(point);
      if (used > columns && (end > 0 || column > 0)) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private void putWhole(Span part) {
    line.append(page.ink().words(part.style(), part.words()));
    column += Page.columns(part.words());
  }

  private void endLine() {
    lines.add(line.toString());
    line.setLength(0);
    column = 0;
  }
}
