package com.smartxhosting.bot.adapters.web;

import com.smartxhosting.bot.words.Rich;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a page. Tags come from our own code alone; whatever else is put in is escaped here and
 * nowhere else.
 */
record Html(String markup) {

  static Html words(String words) {
    return new Html(escaped(words));
  }

  static Html words(Rich words) {
    return all(words.spans().stream().map(Html::span).toList());
  }

  static Html tag(String name, Html... inside) {
    return new Html("<" + name + ">" + all(List.of(inside)).markup() + "</" + name + ">");
  }

  /** A tag that cannot hold anything. */
  static Html single(String name) {
    return new Html("<" + name + ">");
  }

  static Html all(List<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /** The same piece with one more attribute on its outermost tag. */
  Html with(String attribute, String value) {
    var open = markup.indexOf('>');
    return new Html(
        markup.substring(0, open)
            + " "
            + attribute
            + "=\""
            + escaped(value)
            + "\""
            + markup.substring(open));
  }

  private static Html span(Rich.Span span) {
    var words = words(span.words());
    return switch (span.style()) {
      case PLAIN -> words;
      case BOLD -> tag("b", words);
      case CODE, LINK, SECRET -> tag("code", words);
    };
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
