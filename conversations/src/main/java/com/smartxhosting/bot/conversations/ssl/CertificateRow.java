package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.x509.CertificateFacts;
import com.smartxhosting.bot.conversations.ssl.x509.Inspection;
import com.smartxhosting.bot.listing.Rows.Row;
import com.smartxhosting.bot.words.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How certificates read on a list: who issued each, how long it lasts, and which is in use. */
final class CertificateRow {

  /** What of a name a button has room for, beside the rest. */
  private static final int ROOM = 14;

  /** By their names; those that would read alike are counted. */
  static Map<String, Row> all(List<Held> certificates, Instant now) {
    var rows = new HashMap<String, Row>();
    var alike = new HashMap<Text, Integer>();
    for (var held : certificates) {
      var label = label(held, now);
      int number = alike.merge(label, 1, Integer::sum);
      var told =
          number == 1 ? label : Text.of("ssl.row.again").with("row", label).with("number", number);
      rows.put(held.name(), new Row(held.name(), told, detail(held)));
    }
    return rows;
  }

  static Text label(Held held, Instant now) {
    var used = held.inUse() ? "yes" : "no";
    return switch (held.content()) {
      case Content.Complete(var facts) ->
          Text.of("ssl.row")
              .with("used", used)
              .with("issuer", shortened(facts.issuer()))
              .with("left", left(facts, now));
      case Content.Waiting _ -> Text.of("ssl.row.waiting");
      case Content.Untold _ ->
          Text.of("ssl.row.untold").with("used", used).with("name", shortened(held.name()));
    };
  }

  private static Text detail(Held held) {
    return held.facts()
        .map(facts -> Inspection.names(facts.names()))
        .orElseGet(() -> Text.words(held.name()));
  }

  private static Text left(CertificateFacts facts, Instant now) {
    return facts.expired(now)
        ? Text.of("ssl.ended")
        : Text.of("ssl.row.days").with("days", facts.daysLeft(now));
  }

  private static String shortened(String name) {
    return name.length() <= ROOM
        ? name
        : name.substring(0, name.offsetByCodePoints(0, ROOM - 2)).strip() + "…";
  }

  private CertificateRow() {}
}
