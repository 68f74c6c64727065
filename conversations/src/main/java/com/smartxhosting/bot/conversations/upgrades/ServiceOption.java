package com.smartxhosting.bot.conversations.upgrades;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.form.Parsed;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something about a service of which more or less can be ordered, such as disk space.
 *
 * @param number the billing system's, as text
 * @param set the value it has now, as {@link #read} gives it
 */
public record ServiceOption(String number, String name, Range range, String set) {

  /** What it can be set to. */
  public sealed interface Range {

    /** One of several values: what web pages show as a drop-down or as radio buttons. */
    record OneOf(List<Value> values) implements Range {
      public OneOf {
        values = List.copyOf(values);
      }
    }

    /**
     * Yes or no.
     *
     * @param price of having it
     */
    record Switch(Money price) implements Range {}

    /**
     * So many.
     *
     * @param step by how many it goes up from the smallest
     * @param unit of what, such as GB; or empty
     * @param each the price of one
     */
    record Quantity(int smallest, int largest, int step, String unit, Money each)
        implements Range {}
  }

  /**
   * A value on offer.
   *
   * @param price a billing cycle
   */
  public record Value(String id, String name, Money price) {}

  /** How a switch is set. */
  public static final String YES = "yes";

  public static final String NO = "no";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

  /** Reads what was pressed or typed as one of the values. */
  public Parsed<String> read(String typed) {
    var said = typed.strip();
    return switch (range) {
      case Range.OneOf(var values) ->
          values.stream()
              .filter(value -> value.id().equals(said) || value.name().equalsIgnoreCase(said))
              .findFirst()
              .map(value -> Parsed.valid(value.id()))
              .orElseGet(() -> Parsed.invalid(oneOf(values)));
      case Range.Switch _ -> yesOrNo(said);
      case Range.Quantity quantity -> amount(said, quantity);
    };
  }

  private static Text oneOf(List<Value> values) {
    return Text.of("upgrades.one-of")
        .with(
            "values",
            Text.joined(values.stream().map(value -> Text.words(value.name())).toList(), ", "));
  }

  private static Parsed<String> yesOrNo(String said) {
    return said.equalsIgnoreCase(YES) || said.equalsIgnoreCase(NO)
        ? Parsed.valid(said.equalsIgnoreCase(YES) ? YES : NO)
        : Parsed.invalid(Text.of("upgrades.yes-or-no"));
  }

  private static Parsed<String> amount(String said, Range.Quantity quantity) {
    var bare =
        said.regionMatches(
                true,
                said.length() - quantity.unit().length(),
                quantity.unit(),
                0,
                quantity.unit().length())
            ? said.substring(0, said.length() - quantity.unit().length()).strip()
            : said;
    if (NUMBER.matcher(bare).matches()) {
      int number = Integer.parseInt(bare);
      if (number >= quantity.smallest()
          && number <= quantity.largest()
          && (number - quantity.smallest()) % quantity.step() == 0) {
        return Parsed.valid(Integer.toString(number));
      }
    }
    return Parsed.invalid(allowed(quantity));
  }

  /** Which numbers will do. */
  static Text allowed(Range.Quantity quantity) {
    return Text.of("upgrades.quantity")
        .with("smallest", Integer.toString(quantity.smallest()))
        .with("largest", Integer.toString(quantity.largest()))
        .with("unit", quantity.unit())
        .with("step", quantity.step())
        .with("example", Integer.toString(quantity.smallest() + quantity.step()));
  }

  /** How a value reads. */
  public Text shown(String value) {
    return switch (range) {
      case Range.OneOf(var values) ->
          values.stream()
              .filter(each -> each.id().equals(value))
              .findFirst()
              .map(each -> Text.words(each.name()))
              .orElseGet(() -> Text.words(value));
      case Range.Switch _ -> Text.of(YES.equals(value) ? "upgrades.yes" : "upgrades.no");
      case Range.Quantity quantity -> Text.words((value + " " + quantity.unit()).strip());
    };
  }
}
