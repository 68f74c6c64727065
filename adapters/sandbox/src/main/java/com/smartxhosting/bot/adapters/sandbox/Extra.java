package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Something that is sold beside plans.
 *
 * @param monthly the price of having it, or of one
 * @param setup once, for whoever had none of it
 * @param values what a choice can be set to, the one for nothing first
 */
record Extra(
    String id,
    String name,
    Kind kind,
    int smallest,
    int largest,
    int step,
    String unit,
    BigDecimal monthly,
    BigDecimal setup,
    List<Value> values) {

  static final String DISK = "disk";
  static final String BANDWIDTH = "bandwidth";

  /** What it can be set to. */
  enum Kind {
    CHOICE,
    SWITCH,
    QUANTITY
  }

  record Value(String id, String name, BigDecimal monthly) {}

  static List<Extra> all(Handle books) {
    var values = values(books);
    return books
        .createQuery("select * from extra order by position")
        .map(
            (row, at) ->
                new Extra(
                    row.getString("id"),
                    row.getString("name"),
                    Kind.valueOf(row.getString("kind")),
                    row.getInt("smallest"),
                    row.getInt("largest"),
                    row.getInt("step"),
                    row.getString("unit"),
                    new BigDecimal(row.getString("monthly")),
                    new BigDecimal(row.getString("setup")),
                    values.getOrDefault(row.getString("id"), List.of())))
        .list();
  }

  /** Those of each choice, in one call. */
  private static Map<String, List<Value>> values(Handle books) {
    var values = new HashMap<String, List<Value>>();
    books
        .createQuery("select * from extra_value order by extra, position")
        .map(
            (row, at) ->
                Map.entry(
                    row.getString("extra"),
                    new Value(
                        row.getString("id"),
                        row.getString("name"),
                        new BigDecimal(row.getString("monthly")))))
        .forEach(
            each ->
                values.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return values;
  }

  /** The value of whoever has ordered none of it. */
  String nothing() {
    return switch (kind) {
      case CHOICE -> values.getFirst().id();
      case SWITCH -> ServiceOption.NO;
      case QUANTITY -> Integer.toString(smallest);
    };
  }

  /** The value that goes by this name, as orders of the first days are kept. */
  String valueCalled(String name) {
    return values.stream()
        .filter(value -> value.name().equals(name))
        .findFirst()
        .map(Value::id)
        .orElse(name);
  }

  String nameOf(String value) {
    return values.stream()
        .filter(each -> each.id().equals(value))
        .findFirst()
        .map(Value::name)
        .orElse((value + " " + unit).strip());
  }

  BigDecimal monthly(String value) {
    return switch (kind) {
      case CHOICE ->
          values.stream()
              .filter(each -> each.id().equals(value))
              .findFirst()
              .orElseThrow()
              .monthly();
      case SWITCH -> value.equals(ServiceOption.YES) ? monthly : BigDecimal.ZERO;
      case QUANTITY -> monthly.multiply(new BigDecimal(value));
    };
  }

  /** As customers are offered it. */
  ServiceOption offered(String set, int months, String currency) {
    var range =
        switch (kind) {
          case CHOICE ->
              new Range.OneOf(
                  values.stream()
                      .map(
                          value ->
                              new ServiceOption.Value(
                                  value.id(),
                                  value.name(),
                                  priced(value.monthly(), months, currency)))
                      .toList());
          case SWITCH -> new Range.Switch(priced(monthly, months, currency));
          case QUANTITY ->
              new Range.Quantity(smallest, largest, step, unit, priced(monthly, months, currency));
        };
    return new ServiceOption(id, name, range, set);
  }

  static Money priced(BigDecimal monthly, int months, String currency) {
    return new Money(monthly.multiply(BigDecimal.valueOf(months)).setScale(2), currency);
  }
}
