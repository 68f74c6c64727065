package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.dialog.WayBack;
import java.util.List;
import java.util.Optional;

/**
 * What a change that can be taken back has made of one record.
 *
 * @param before the record as it stood; empty when it was not there
 * @param left the record as the change has left it; empty when it is gone
 */
public record RecordTurn(Optional<RecordData> before, Optional<RecordData> left) {

  /** All that a way back turns; none for one that concerns no records. */
  public static List<RecordTurn> of(WayBack way) {
    return switch (way.kind()) {
      case RecordReversal.KIND -> List.of(RecordReversal.turn(way));
      case BatchReversal.KIND -> List.copyOf(BatchReversal.turns(way).values());
      default -> List.of();
    };
  }
}
