package com.smartxhosting.bot.conversations.account;

import com.smartxhosting.bot.engine.Store;
import com.smartxhosting.bot.engine.Store.Ending;
import com.smartxhosting.bot.words.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which changes can be taken back, as far as the journal tells. */
public final class Undoable {

  /** How long a change can be taken back. */
  public static final Duration PERIOD = Duration.ofDays(30);

  /** Why a change cannot be taken back; empty where it can. */
  public static Text obstacle(Store.Entry entry, Instant now) {
    if (!entry.how().equals(Optional.of(Ending.OK))) {
      return Text.of("account.undo.not-made");
    }
    if (entry.back().isEmpty()) {
      return Text.of("account.undo.never");
    }
    if (entry.undone().isPresent()) {
      return Text.of("account.undo.already").with("at", entry.undone().get());
    }
    return entry.asked().plus(PERIOD).isAfter(now)
        ? Text.NONE
        : Text.of("account.undo.too-old").with("days", PERIOD.toDays());
  }

  private Undoable() {}
}
