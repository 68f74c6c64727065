package com.smartxhosting.bot.conversations.agents;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values that an agent fills in, as one answer of a form. */
final class Filled {

  static String write(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(value -> coded(value.getKey()) + "=" + coded(value.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static Map<String, String> read(String written) {
    var values = new TreeMap<String, String>();
    for (var part : written.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // nothing that write has written
    }
  }

  private Filled() {}
}
