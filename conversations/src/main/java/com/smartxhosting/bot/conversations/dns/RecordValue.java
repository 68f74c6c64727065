package com.smartxhosting.bot.conversations.dns;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a record says, in its parts. Names in it are full, lower case, in ASCII and without a last
 * dot; an empty name is the root, which stands for "nowhere".
 */
public sealed interface RecordValue {

  record Ipv4(String address) implements RecordValue {}

  record Ipv6(String address) implements RecordValue {}

  record Alias(String target) implements RecordValue {}

  record MailServer(int priority, String target) implements RecordValue {}

  /** All strings of the record together. */
  record Words(String text) implements RecordValue {}

  record NameServer(String target) implements RecordValue {}

  record Server(int priority, int weight, int port, String target) implements RecordValue {}

  record Authority(int flags, String tag, String value) implements RecordValue {}

  /** As {@link RecordData#value} holds it. */
  default String written() {
    return switch (this) {
      case Ipv4(var address) -> address;
      case Ipv6(var address) -> address;
      case Alias(var target) -> target + ".";
      case MailServer(var priority, var target) -> "%d %s.".formatted(priority, target);
      case Words(var text) -> TxtStrings.written(text);
      case NameServer(var target) -> target + ".";
      case Server(var priority, var weight, var port, var target) ->
          "%d %d %d %s.".formatted(priority, weight, port, target);
      case Authority(var flags, var tag, var value) ->
          "%d %s %s"
              .formatted(flags, tag, TxtStrings.quoted(value.getBytes(StandardCharsets.UTF_8)));
    };
  }

  /**
   * Reads what a zone file holds, in any of the ways in which it may be written; {@code
   * read(…).map(RecordValue::written)} is its normal form. Empty when it is no such value. Names
   * without a last dot are taken as full.
   */
  static Optional<RecordValue> read(RecordType type, String written) {
    return ReadValues.of(type, written);
  }
}
