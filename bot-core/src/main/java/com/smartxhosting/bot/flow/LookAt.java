package com.smartxhosting.bot.flow;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.flow.FlowDialog.Message;
import com.smartxhosting.bot.flow.LookAt.Sight;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether something is so.
 *
 * @param check one of the {@link Vocabulary}
 * @param with its arguments
 */
public record LookAt(String check, Map<String, String> with) implements Query<Sight, Message> {

  /**
   * @param at when it was looked at
   * @param unseen whether nobody can tell, now or later
   */
  public record Sight(boolean holds, Instant at, boolean unseen) {

    public Sight(boolean holds, Instant at) {
      this(holds, at, false);
    }

    public static Sight none(Instant at) {
      return new Sight(false, at, true);
    }
  }

  public LookAt {
    with = Collections.unmodifiableMap(new TreeMap<>(with)); // equal looks are equal JSON
  }

  @Override
  public Message reply(Outcome<Sight> outcome) {
    return new Message.Seen(outcome);
  }

  /** Whoever looks again has just changed something. */
  @Override
  public boolean cacheable() {
    return false;
  }
}
