package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.dialog.Screen.Fact;
import com.smartxhosting.bot.words.Text;
import java.util.List;

/** A record in full, as it is shown before something is done with it. */
final class RecordFacts {

  static List<Fact> of(RecordData record) {
    return List.of(
        new Fact(Text.of("dns.field.name"), name(record.host())),
        new Fact(Text.of("dns.field.line"), code(record.line())));
  }

  /** What was and what shall be. */
  static List<Fact> of(RecordData before, RecordData after) {
    return List.of(
        new Fact(Text.of("dns.field.name"), name(after.host())),
        new Fact(Text.of("dns.field.now"), code(before.line())),
        new Fact(Text.of("dns.field.then"), code(after.line())));
  }

  /** In Unicode, and beside it in punycode where that differs. */
  static Text name(String host) {
    var readable = DomainNames.unicode(host);
    return readable.equals(host)
        ? code(host)
        : Text.of("dns.record.idn").with("name", readable).with("ascii", host);
  }

  static Text code(String text) {
    return Text.of("dns.code").with("text", text);
  }

  private RecordFacts() {}
}
