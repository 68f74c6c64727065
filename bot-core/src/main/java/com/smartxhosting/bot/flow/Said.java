package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.words.Text;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a flow's author in each of its languages, with placeholders such as {@code {domain}} for
 * values. Neither the words nor the values are ever read as markup.
 *
 * @param words by BCP 47 tag
 */
public record Said(Map<String, String> words) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9.-]*)\\}");

  public Said {
    words = Collections.unmodifiableMap(new TreeMap<>(words)); // equal words are equal JSON
  }

  /** The names of the values it wants, in any language. */
  public Set<String> placeholders() {
    var names = new TreeSet<String>();
    words.values().forEach(text -> names.addAll(placeholders(text)));
    return names;
  }

  /** The names of the values that a text wants. */
  public static Set<String> placeholders(String text) {
    var names = new TreeSet<String>();
    PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  public Text with(Map<String, String> values) {
    var filled = new TreeMap<String, String>();
    words.forEach((language, text) -> filled.put(language, fill(text, values)));
    return filled.isEmpty() ? Text.NONE : new Text.Spoken(filled);
  }

  /** Puts values into a text; a placeholder without a value becomes nothing. */
  public static String fill(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }
}
