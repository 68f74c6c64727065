package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.services.ServiceDetails.ConfigurableOption;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Which extras a service has: those of its first day, and over them what was ordered since, as far
 * as it has become active. Time alone makes an order active, so nobody needs to wake up for it.
 */
final class Extras {

  private static final String ACTIVE_LINES =
      """
      from order_line l join placed_order o on o.number = l.placed
      where l.service = :service and l.extra is not null and o.active_from <= :now
      """;

  private Extras() {}

  /** The values of all extras, by the extra's id. */
  static Map<String, String> of(Handle books, long service, Instant now) {
    var set = new TreeMap<String, String>();
    var first = firstDay(books, service);
    for (var extra : Extra.all(books)) {
      var given = first.get(extra.name());
      set.put(extra.id(), given == null ? extra.nothing() : extra.valueCalled(given));
    }
    set.putAll(ordered(books, service, now));
    return set;
  }

  /** What the customer chose, as it stands in the details. */
  static List<ConfigurableOption> chosen(Handle books, long service, Instant now) {
    var chosen = new TreeMap<>(firstDay(books, service));
    var ordered = ordered(books, service, now);
    for (var extra : Extra.all(books)) {
      var value = ordered.get(extra.id());
      if (value != null) {
        chosen.put(extra.name(), extra.nameOf(value));
      }
    }
    return chosen.entrySet().stream()
        .map(each -> new ConfigurableOption(each.getKey(), each.getValue()))
        .toList();
  }

  /** By how much the extras that were ordered have made a service dearer a billing cycle. */
  static BigDecimal recurring(Handle books, long service, Instant now) {
    return books
        .createQuery("select l.recurring " + ACTIVE_LINES)
        .bind("service", service)
        .bind("now", now.toEpochMilli())
        .mapTo(BigDecimal.class)
        .stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, String> ordered(Handle books, long service, Instant now) {
    var ordered = new TreeMap<String, String>();
    books
        .createQuery("select l.extra, l.value " + ACTIVE_LINES + "order by o.active_from, l.id")
        .bind("service", service)
        .bind("now", now.toEpochMilli())
        .map((row, at) -> Map.entry(row.getString("extra"), row.getString("value")))
        .forEach(each -> ordered.put(each.getKey(), each.getValue()));
    return ordered;
  }

  private static Map<String, String> firstDay(Handle books, long service) {
    var chosen = new TreeMap<String, String>();
    books
        .createQuery("select name, value from chosen_option where service = :service")
        .bind("service", service)
        .map((row, at) -> Map.entry(row.getString("name"), row.getString("value")))
        .forEach(each -> chosen.put(each.getKey(), each.getValue()));
    return chosen;
  }
}
