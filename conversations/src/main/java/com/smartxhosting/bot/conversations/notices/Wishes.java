package com.smartxhosting.bot.conversations.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How somebody wants to be told.
 *
 * @param off kinds that he does not want to hear of
 * @param zone where he is; empty while he has not said so
 */
public record Wishes(Set<Kind> off, Optional<QuietHours> quiet, Optional<ZoneId> zone) {

  public static final Wishes NONE = new Wishes(Set.of(), Optional.empty(), Optional.empty());

  public Wishes {
    off = Set.copyOf(off);
  }

  public boolean wants(Kind kind) {
    return !off.contains(kind);
  }

  /**
   * @param elsewhere the zone of whoever has named none
   */
  public boolean quietAt(Instant now, ZoneId elsewhere) {
    return quiet.filter(hours -> hours.cover(now, zone.orElse(elsewhere))).isPresent();
  }

  Wishes with(Kind kind, boolean wanted) {
    var kinds = EnumSet.noneOf(Kind.class);
    kinds.addAll(off);
    if (wanted) {
      kinds.remove(kind);
    } else {
      kinds.add(kind);
    }
    return new Wishes(kinds, quiet, zone);
  }

  Wishes with(Optional<QuietHours> hours, ZoneId place) {
    return new Wishes(off, hours, Optional.of(place));
  }

  /** Keeps them. What a method has returned is on the disk. */
  public interface Book {
    /**
     * @param reader by {@link Reader#name}
     */
    Wishes of(String reader);

    void put(String reader, Wishes wishes);
  }
}
