package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.offers.Offers;
import com.smartxhosting.bot.conversations.offers.Promotion;
import com.smartxhosting.bot.dialog.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The promotions that one client may be told of. WHMCS lists the codes that were meant for somebody
 * else too, and not what they are for in words, so the settings name each with its words.
 */
record WhmcsOffers(Office office, Client client) implements Offers {

  @Override
  public Outcome<List<Promotion>> promotions() {
    var allowed = office.settings().offers();
    return allowed.isEmpty()
        ? Outcome.ok(List.of())
        : office
            .catalogue()
            .promotions()
            .flatMap(
                rows ->
                    office.ledger().products(client.id()).map(products -> told(rows, products)));
  }

  private List<Promotion> told(List<Fields> rows, List<ClientsProduct> products) {
    var active = products.stream().filter(ClientsProduct::active).toList();
    var names =
        active.stream()
            .collect(
                Collectors.toMap(
                    ClientsProduct::product, ClientsProduct::name, (first, _) -> first));
    return office.settings().offers().entrySet().stream()
        .flatMap(offer -> told(offer, rows, names))
        .toList();
  }

  private static Stream<Promotion> told(
      Map.Entry<String, String> offer, List<Fields> rows, Map<String, String> names) {
    return rows.stream()
        .filter(row -> row.text("code").equals(offer.getKey()))
        .filter(row -> !row.yes("newsignups") && hasWhatIsRequired(row, names))
        .map(row -> promotion(row, offer.getValue(), names));
  }

  private static boolean hasWhatIsRequired(Fields row, Map<String, String> names) {
    var required = numbers(row.text("requires"));
    return required.isEmpty() || required.stream().anyMatch(names::containsKey);
  }

  private static Promotion promotion(Fields row, String words, Map<String, String> names) {
    return new Promotion(
        row.text("code"),
        words,
        row.day("startdate"),
        row.day("expirationdate"),
        Math.toIntExact(row.number("uses")),
        Math.toIntExact(row.number("maxuses")),
        numbers(row.text("appliesto")).stream()
            .map(number -> names.getOrDefault(number, "#" + number))
            .distinct()
            .toList());
  }

  /** Addons are among them as {@code A12} and domains as {@code D.com}, of which we have none. */
  private static List<String> numbers(String listed) {
    return Arrays.stream(listed.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
