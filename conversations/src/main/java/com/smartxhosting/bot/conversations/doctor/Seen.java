package com.smartxhosting.bot.conversations.doctor;

import com.smartxhosting.bot.conversations.dns.RecordValue;
import java.util.List;

/** What the world is told about a name. */
sealed interface Seen {

  record Records(List<RecordValue> values) implements Seen {
    public Records {
      values = List.copyOf(values);
    }
  }

  record Nothing() implements Seen {}

  /** Nobody answered, or not two alike. It says nothing about the domain. */
  record Untold() implements Seen {}

  /** The values that were told; none where there are none or nobody answered. */
  default List<RecordValue> values() {
    return switch (this) {
      case Records(var values) -> values;
      case Nothing _, Untold _ -> List.of();
    };
  }

  default boolean untold() {
    return this instanceof Untold;
  }
}
