package com.smartxhosting.bot.adapters.whmcs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What WHMCS has reckoned for an upgrade. The fields are not documented for options: it may tell a
 * total, one price, or a numbered one for each option.
 */
final class UpgradePrice {

  private static final List<String> WHOLE = List.of("total", "price");
  private static final Pattern CHANGE = Pattern.compile("configname\\d+");
  private static final Pattern PART = Pattern.compile("price\\d+");

  private UpgradePrice() {}

  /**
   * Empty when it tells none.
   *
   * @param changes how many options we want to change
   * @throws Unreadable when WHMCS would change others
   */
  static Optional<BigDecimal> of(Fields reply, int changes) {
    var told = reply.names().filter(name -> CHANGE.matcher(name).matches()).count();
    if (told > 0 && told != changes) {
      throw new Unreadable("it would change %d options and not %d".formatted(told, changes));
    }
    return WHOLE.stream().filter(reply::has).findFirst().map(reply::amount).or(() -> parts(reply));
  }

  private static Optional<BigDecimal> parts(Fields reply) {
    return reply
        .names()
        .filter(name -> PART.matcher(name).matches())
        .map(reply::amount)
        .reduce(BigDecimal::add);
  }
}
