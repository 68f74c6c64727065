package com.smartxhosting.bot.words;

import com.ibm.icu.text.MessageFormat;
import com.smartxhosting.bot.words.Rich.Span;
import com.smartxhosting.bot.words.Rich.Style;
import com.smartxhosting.bot.words.Text.Argument;
import com.smartxhosting.bot.words.Text.Joined;
import com.smartxhosting.bot.words.Text.Phrase;
import com.smartxhosting.bot.words.Text.Spoken;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts {@link Text} into a customer's language.
 *
 * <p>Phrases are ICU message patterns in the resource bundle of their subject, with a little markup
 * of our own: {@code <b>bold</b>}, {@code <code>to copy</code>}, {@code <a>an address</a>} and
 * {@code <secret>hidden</secret>}. Arguments are never read as markup.
 */
public final class Words {

  private static final Pattern TAG = Pattern.compile("<(/?)(b|code|a|secret)>");
  private static final Map<String, Style> STYLES =
      Map.of("b", Style.BOLD, "code", Style.CODE, "a", Style.LINK, "secret", Style.SECRET);

  /** Stands for "<" in arguments until the markup has been read; a private-use character. */
  private static final char LESS = '\uE000';

  /** What the bundles without a language are in. */
  private static final String ORIGINAL = "en";

  private final Map<String, Map<String, String>> phrases = new HashMap<>();
  private final Set<String> untranslated = new TreeSet<>();
  private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
  private final ZoneId zone;
  private final String fallback;

  /**
   * @param zone in which moments are told
   * @param languages what is spoken, as BCP 47 tags; the first serves whoever speaks none of them
   * @param bundles the base names of the bundles
   * @throws IllegalStateException when a bundle is missing or two bundles hold the same key
   */
  public Words(ZoneId zone, List<String> languages, List<String> bundles) {
    this.zone = zone;
    for (var language : languages) {
      var locale = Locale.forLanguageTag(language);
      phrases.put(language, load(locale, bundles));
      if (!translated(locale, bundles)) {
        untranslated.add(language);
      }
    }
    this.fallback = languages.getFirst();
  }

  private static Map<String, String> load(Locale locale, List<String> bundles) {
    var all = new HashMap<String, String>();
    for (var name : bundles) {
      var bundle = bundle(name, locale);
      for (var key : bundle.keySet()) {
        if (all.put(key, bundle.getString(key)) != null) {
          throw new IllegalStateException(
              "Two bundles hold the phrase '%s'; the second is %s. Rename one."
                  .formatted(key, name));
        }
      }
    }
    return all;
  }

  private static boolean translated(Locale locale, List<String> bundles) {
    return locale.getLanguage().equals(ORIGINAL)
        || bundles.stream()
            .map(name -> bundle(name, locale).getLocale())
            .anyMatch(found -> found.getLanguage().equals(locale.getLanguage()));
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    try {
      return ResourceBundle.getBundle(
          name,
          locale,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    } catch (MissingResourceException e) {
      throw new IllegalStateException(
          "There is no bundle %s for '%s'.".formatted(name, locale.toLanguageTag()), e);
    }
  }

  /** What is spoken, as BCP 47 tags. */
  public Set<String> languages() {
    return new TreeSet<>(phrases.keySet());
  }

  /** Those of {@link #languages} in which not a single phrase is told; they read as English. */
  public Set<String> untranslated() {
    return new TreeSet<>(untranslated);
  }

  /** The keys of all phrases of a language. */
  public Set<String> keys(String language) {
    return new TreeSet<>(phrases.getOrDefault(language, Map.of()).keySet());
  }

  /** The names of a phrase's placeholders in a language. */
  public Set<String> placeholders(String language, String key) {
    return new TreeSet<>(pattern(language, key).getArgumentNames());
  }

  /**
   * The spoken language nearest to what a client asks for.
   *
   * @param wanted a BCP 47 tag, or whatever a client takes for one
   */
  public String nearest(String wanted) {
    try {
      var ranges = Locale.LanguageRange.parse(wanted);
      return Optional.ofNullable(Locale.lookupTag(ranges, phrases.keySet())).orElse(fallback);
    } catch (IllegalArgumentException e) {
      return fallback;
    }
  }

  /** The words with their emphasis. */
  public Rich rich(Text text, String language) {
    if (text instanceof Text.Words(var words)) {
      return Rich.plain(words);
    }
    return parsed(markup(text, nearestKnown(language)));
  }

  /** The words alone, for buttons and labels. */
  public String plain(Text text, String language) {
    return rich(text, language).bare();
  }

  private String nearestKnown(String language) {
    return phrases.containsKey(language) ? language : fallback;
  }

  private String markup(Text text, String language) {
    return switch (text) {
      case Text.Words(var words) -> words.replace('<', LESS);
      case Text.Confided(var words) -> words.reveal().replace('<', LESS);
      case Spoken spoken -> spoken.in(language, fallback).replace('<', LESS);
      case Joined(var parts, var between) ->
          parts.stream()
              .map(part -> markup(part, language))
              .collect(Collectors.joining(between.replace('<', LESS)));
      case Phrase(var key, var arguments) -> formatted(key, arguments, language);
    };
  }

  private String formatted(String key, Map<String, Argument> arguments, String language) {
    var phrase = phrases.getOrDefault(language, Map.of()).get(key);
    if (phrase == null) {
      throw new MissingResourceException(
          "No phrase '%s' in '%s'".formatted(key, language), "Words", key);
    }
    if (phrase.indexOf('{') < 0 && phrase.indexOf('\'') < 0) {
      return phrase;
    }
    var values = new HashMap<String, Object>();
    arguments.forEach((name, argument) -> values.put(name, value(argument, language)));
    return pattern(language, key).clone().format(values);
  }

  private MessageFormat pattern(String language, String key) {
    return patterns.computeIfAbsent(
        language + " " + key,
        _ ->
            new MessageFormat(
                phrases.getOrDefault(language, Map.of()).getOrDefault(key, ""),
                Locale.forLanguageTag(language)));
  }

  private Object value(Argument argument, String language) {
    return switch (argument) {
      case Argument.Word(var word) -> word.replace('<', LESS);
      case Argument.Count(var count) -> count;
      case Argument.Day(var day) ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(Locale.forLanguageTag(language))
              .format(day);
      case Argument.Moment(var moment) ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(Locale.forLanguageTag(language))
              .format(moment.atZone(zone));
      case Argument.Nested(var text) -> markup(text, language);
    };
  }

  private static Rich parsed(String markup) {
    if (markup.indexOf('<') < 0) {
      return Rich.plain(markup.replace(LESS, '<'));
    }
    var spans = new ArrayList<Span>();
    var style = Style.PLAIN;
    int from = 0;
    for (var tag = TAG.matcher(markup); tag.find(); ) {
      add(spans, style, markup.substring(from, tag.start()));
      style = tag.group(1).isEmpty() ? STYLES.getOrDefault(tag.group(2), Style.PLAIN) : Style.PLAIN;
      from = tag.end();
    }
    add(spans, style, markup.substring(from));
    return new Rich(spans);
  }

  private static void add(List<Span> spans, Style style, String words) {
    if (!words.isEmpty()) {
      spans.add(new Span(style, words.replace(LESS, '<')));
    }
  }
}
