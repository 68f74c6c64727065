package com.smartxhosting.bot.words;

import java.util.List;
import java.util.stream.Collectors;

/** Words in one language with their emphasis, ready for a channel to escape and render. */
public record Rich(List<Span> spans) {

  public static final Rich NONE = new Rich(List.of());

  public Rich {
    spans = List.copyOf(spans);
  }

  /** A run of words in one style. Its words are never markup, whatever they look like. */
  public record Span(Style style, String words) {}

  /** How words stand out. */
  public enum Style {
    PLAIN,
    BOLD,
    /** Something to copy: a host name, a record's value. */
    CODE,
    /** An address to open, shown as it is. */
    LINK,
    /** Hidden until asked for, and taken away soon. */
    SECRET
  }

  public static Rich plain(String words) {
    return words.isEmpty() ? NONE : new Rich(List.of(new Span(Style.PLAIN, words)));
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The words alone, as a channel without emphasis shows them. */
  public String bare() {
    return spans.size() == 1
        ? spans.getFirst().words()
        : spans.stream().map(Span::words).collect(Collectors.joining());
  }

  public int length() {
    return spans.stream().mapToInt(span -> span.words().length()).sum();
  }
}
