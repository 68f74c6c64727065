package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.services.Money;
import com.smartxhosting.bot.conversations.upgrades.Quote;
import com.smartxhosting.bot.conversations.upgrades.ServiceOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of one service, with what is sold of each. */
record OptionShelf(ClientsProduct product, List<Slot> slots, String currency) {

  private record Slot(ProductOption sold, ServiceOption offered) {

    private String value(Map<String, String> wanted) {
      return wanted.getOrDefault(sold.number(), offered.set());
    }

    private boolean isChanged(Map<String, String> wanted) {
      return !value(wanted).equals(offered.set());
    }
  }

  /**
   * @throws Unreadable when nobody can tell how one of them is set
   */
  static OptionShelf of(ClientsProduct product, List<ProductOption> sold, String currency) {
    var slots =
        sold.stream()
            .map(option -> new Slot(option, option.offered(set(product, option), currency)))
            .toList();
    return new OptionShelf(product, slots, currency);
  }

  private static String set(ClientsProduct product, ProductOption option) {
    return product.settings().stream()
        .filter(setting -> setting.option().equals(option.number()))
        .findFirst()
        .map(ClientsProduct.Setting::value)
        .orElse("");
  }

  List<ServiceOption> offered() {
    return slots.stream().map(Slot::offered).toList();
  }

  /** Those that would change. */
  List<Quote.Line> lines(Map<String, String> wanted) {
    var lines = new ArrayList<Quote.Line>();
    for (var slot : slots) {
      if (slot.isChanged(wanted)) {
        var before = slot.offered().set();
        var after = slot.value(wanted);
        var dearer = slot.sold().price(after).subtract(slot.sold().price(before));
        lines.add(new Quote.Line(slot.sold().number(), before, after, new Money(dearer, currency)));
      }
    }
    return lines;
  }

  /** What WHMCS is told: every option, also those that stay. */
  Map<String, String> words(Map<String, String> wanted) {
    var words = new LinkedHashMap<String, String>();
    for (var slot : slots) {
      words.put(slot.sold().number(), slot.sold().word(slot.value(wanted)));
    }
    return words;
  }
}
