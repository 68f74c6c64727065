package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.services.BillingCycle;
import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption.Range;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A configurable option of a product, at the prices of one currency and billing cycle.
 *
 * @param choices the only one there is holds the price of a switch, or of one of a quantity
 */
record ProductOption(
    String number, String name, Kind kind, int smallest, int largest, List<Choice> choices) {

  /** WHMCS keeps no upper limit as zero. */
  private static final int NO_LIMIT = 9_999;

  enum Kind {
    ONE_OF,
    SWITCH,
    QUANTITY
  }

  /**
   * @param names those that it goes by, the one for customers first
   */
  record Choice(String id, List<String> names, BigDecimal price) {

    private static Optional<Choice> of(Fields fields, String currency, String cycle) {
      var price =
          fields
              .inner("pricing")
              .flatMap(pricing -> pricing.inner(currency))
              .orElseThrow(() -> new Unreadable("an option has no price in " + currency))
              .amount(cycle);
      return price.signum() < 0 // how WHMCS says that it is not sold
          ? Optional.empty()
          : Optional.of(new Choice(fields.text("id"), names(fields), price));
    }

    /** Staff may write {@code internal|shown}. */
    private static List<String> names(Fields fields) {
      var whole = fields.bare("name");
      var bar = whole.indexOf('|');
      return bar < 0
          ? List.of(whole, fields.bare("rawName"))
          : List.of(whole.substring(bar + 1).strip(), whole.substring(0, bar).strip(), whole);
    }

    /** How much of what is told it explains; a price may stand behind the name. */
    private int explains(String told) {
      return names.stream()
          .filter(name -> !name.isEmpty() && startsWith(told, name))
          .mapToInt(String::length)
          .max()
          .orElse(0);
    }

    private static boolean startsWith(String told, String name) {
      return told.equals(name) || told.startsWith(name + " ");
    }
  }

  static ProductOption of(Fields fields, String currency, BillingCycle cycle) {
    return new ProductOption(
        fields.text("id"),
        shown(fields.bare("name")),
        kind(fields.text("type")),
        Math.toIntExact(fields.number("minqty")),
        Math.toIntExact(fields.number("maxqty")),
        fields
            .inner("options")
            .map(options -> options.list("option", "option"))
            .orElseGet(() -> fields.list("options", "option"))
            .stream()
            .flatMap(choice -> Choice.of(choice, currency, word(cycle)).stream())
            .toList());
  }

  private static String shown(String name) {
    return name.substring(name.indexOf('|') + 1).strip();
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "1", "2" -> Kind.ONE_OF;
      case "3" -> Kind.SWITCH;
      case "4" -> Kind.QUANTITY;
      default -> throw new Unreadable("an option's 'type' is none that we know");
    };
  }

  private static String word(BillingCycle cycle) {
    return switch (cycle) {
      case MONTHLY -> "monthly";
      case QUARTERLY -> "quarterly";
      case SEMI_ANNUALLY -> "semiannually";
      case ANNUALLY -> "annually";
      case BIENNIALLY -> "biennially";
      case TRIENNIALLY -> "triennially";
      case FREE, ONE_TIME -> throw new Unreadable("its cycle is not billed again");
    };
  }

  /**
   * @param told how it is set, as WHMCS tells it of a service; empty when it was never set
   */
  ServiceOption offered(String told, String currency) {
    var range =
        switch (kind) {
          case ONE_OF ->
              new Range.OneOf(
                  choices.stream()
                      .map(
                          choice ->
                              new ServiceOption.Value(
                                  choice.id(),
                                  choice.names().getFirst(),
                                  new Money(choice.price(), currency)))
                      .toList());
          case SWITCH -> new Range.Switch(new Money(single().price(), currency));
          case QUANTITY ->
              new Range.Quantity(
                  Math.min(smallest, Math.toIntExact(quantity(told))),
                  largest == 0 ? NO_LIMIT : largest,
                  1,
                  "",
                  new Money(single().price(), currency));
        };
    return new ServiceOption(number, name, range, set(told));
  }

  private String set(String told) {
    return switch (kind) {
      case ONE_OF -> chosen(told).id();
      case SWITCH -> isOn(told) ? ServiceOption.YES : ServiceOption.NO;
      case QUANTITY -> Long.toString(quantity(told));
    };
  }

  private Choice chosen(String told) {
    if (choices.isEmpty()) {
      throw new Unreadable("option %s has nothing to choose".formatted(number));
    }
    return told.isEmpty()
        ? choices.getFirst()
        : choices.stream()
            .filter(choice -> choice.explains(told) > 0)
            .max(Comparator.comparingInt(choice -> choice.explains(told)))
            .orElseThrow(
                () -> new Unreadable("option %s is set to what is not sold".formatted(number)));
  }

  private boolean isOn(String told) {
    return Fields.isYes(told) || single().explains(told) > 0;
  }

  private long quantity(String told) {
    try {
      return told.isEmpty() ? smallest : Long.parseLong(told);
    } catch (NumberFormatException e) {
      throw new Unreadable("option %s is not set to a number".formatted(number));
    }
  }

  private Choice single() {
    return choices.stream()
        .findFirst()
        .orElseThrow(() -> new Unreadable("option %s has no price".formatted(number)));
  }

  /**
   * @param value as customers are offered it
   */
  BigDecimal price(String value) {
    return switch (kind) {
      case ONE_OF ->
          choices.stream()
              .filter(choice -> choice.id().equals(value))
              .findFirst()
              .orElseThrow()
              .price();
      case SWITCH -> value.equals(ServiceOption.YES) ? single().price() : BigDecimal.ZERO;
      case QUANTITY -> single().price().multiply(new BigDecimal(value));
    };
  }

  /** What WHMCS wants to hear for a value: a choice's number, or how many. */
  String word(String value) {
    return switch (kind) {
      case ONE_OF, QUANTITY -> value;
      case SWITCH -> value.equals(ServiceOption.YES) ? "1" : "0";
    };
  }
}
