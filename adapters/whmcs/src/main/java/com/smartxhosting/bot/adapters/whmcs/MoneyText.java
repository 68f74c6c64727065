package com.smartxhosting.bot.adapters.whmcs;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads amounts as WHMCS writes them: {@code 12.95}, and for people {@code $-8.67 USD}, {@code
 * 1,234.50} or {@code 1.234,50 €}, as the company has set up its currencies.
 */
final class MoneyText {

  private static final Pattern NUMBER = Pattern.compile("(-?)[^\\d-]*(-?)(\\d[\\d.,]*)");
  private static final Pattern CENTS = Pattern.compile("(.*)[.,](\\d{1,2})");
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");

  private MoneyText() {}

  static Optional<BigDecimal> amount(String written) {
    if (PLAIN.matcher(written).matches()) {
      return Optional.of(new BigDecimal(written));
    }
    var number = NUMBER.matcher(written);
    if (!number.find()) {
      return Optional.empty();
    }
    var sign = number.group(1).isEmpty() && number.group(2).isEmpty() ? "" : "-";
    var cents = CENTS.matcher(number.group(3));
    return Optional.of(
        new BigDecimal(
            sign
                + (cents.matches()
                    ? digits(cents.group(1)) + "." + cents.group(2)
                    : digits(number.group(3)))));
  }

  private static String digits(String grouped) {
    return grouped.replaceAll("[.,]", "");
  }
}
