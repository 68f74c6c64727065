package com.smartxhosting.bot.adapters.whmcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Named values out of a reply, read as WHMCS means them: numbers come as texts or numbers, texts
 * with HTML entities, an unset day as {@code 0000-00-00}, a list in five forms.
 */
record Fields(ObjectNode values) {

  private static final Pattern INDEX = Pattern.compile("\\d+");
  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern UNSET = Pattern.compile("|0000-00-00.*");
  private static final Set<String> YES = Set.of("1", "on", "true", "yes");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final int DAY = "2000-01-01".length();

  Stream<String> names() {
    return values.propertyStream().map(Map.Entry::getKey);
  }

  boolean has(String name) {
    return values.hasNonNull(name);
  }

  /** Empty when it is missing. Entities are decoded once. */
  String text(String name) {
    return Parser.unescapeEntities(values.path(name).asText(""), false).strip();
  }

  /** A text that staff wrote for web pages, such as a product's name, without its markup. */
  String bare(String name) {
    var text = text(name);
    return MARKUP.matcher(text).find() ? Jsoup.parse(text).text() : text;
  }

  /** Zero when it is missing. */
  long number(String name) {
    var text = text(name);
    try {
      return text.isEmpty() ? 0 : new BigDecimal(text).longValue();
    } catch (NumberFormatException e) {
      throw wrong(name, "a number");
    }
  }

  boolean yes(String name) {
    return isYes(text(name));
  }

  static boolean isYes(String text) {
    return YES.contains(text.toLowerCase(Locale.ROOT));
  }

  /** An amount, also one that is written for people. */
  BigDecimal amount(String name) {
    return MoneyText.amount(text(name)).orElseThrow(() -> wrong(name, "an amount of money"));
  }

  /** Zero when it is missing. */
  BigDecimal amountIfAny(String name) {
    return text(name).isEmpty() ? BigDecimal.ZERO : amount(name);
  }

  /** A day, also when it comes with an hour; empty when none is set. */
  Optional<LocalDate> day(String name) {
    var text = text(name);
    if (UNSET.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(DAY, text.length()))));
    } catch (DateTimeException e) {
      throw wrong(name, "a day");
    }
  }

  /**
   * @param zone in which the company's WHMCS writes its hours
   */
  Optional<Instant> moment(String name, ZoneId zone) {
    var text = text(name);
    if (UNSET.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text, MOMENT).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      throw wrong(name, "a moment");
    }
  }

  /** What stands within; empty when nothing does. */
  Optional<Fields> inner(String name) {
    return values.get(name) instanceof ObjectNode inner
        ? Optional.of(new Fields(inner))
        : Optional.empty();
  }

  /**
   * The things of a list, which may lie in an object named in the singular, be keyed by numbers, be
   * a single thing without a list, or not be there at all.
   */
  List<Fields> list(String plural, String singular) {
    var outer = values.path(plural);
    var found = new ArrayList<Fields>();
    for (var element : elements(plural, outer.has(singular) ? outer.get(singular) : outer)) {
      if (!(element instanceof ObjectNode thing)) {
        throw wrong(plural, "a list of things");
      }
      found.add(new Fields(thing));
    }
    return found;
  }

  /** The numbers of things, which may be listed by themselves, as keys, or within the things. */
  List<String> numbers(String name) {
    var list = values.path(name);
    return list.isObject()
        ? list.propertyStream().map(field -> number(field.getValue(), field.getKey())).toList()
        : list.valueStream().map(thing -> number(thing, "")).toList();
  }

  private static String number(JsonNode thing, String otherwise) {
    return thing.isObject()
        ? Stream.of("id", "relid", "serviceid")
            .map(key -> thing.path(key).asText())
            .filter(number -> !number.isEmpty())
            .findFirst()
            .orElse(otherwise)
        : thing.asText();
  }

  private List<JsonNode> elements(String plural, JsonNode list) {
    if (list.isArray()) {
      return list.valueStream().toList();
    }
    if (list.isObject()) {
      var keyed = list.propertyStream().allMatch(field -> INDEX.matcher(field.getKey()).matches());
      return keyed ? list.valueStream().toList() : List.of(list);
    }
    if (list.isMissingNode() || list.isNull() || list.asText().isEmpty()) {
      return List.of();
    }
    throw wrong(plural, "a list");
  }

  private static Unreadable wrong(String name, String expected) {
    return new Unreadable("its '%s' is not %s".formatted(name, expected));
  }

  /** Replies hold customers' data. */
  @Override
  public String toString() {
    return "Fields of " + names().toList();
  }
}
