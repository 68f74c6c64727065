package com.smartxhosting.bot.conversations.agents;

import com.smartxhosting.bot.engine.Footprint.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what has become of what was shared. Told from shares and footprints whenever somebody
 * asks, and kept nowhere.
 */
public interface Figures {

  /**
   * What has become of a flow, or of one of its versions.
   *
   * @param shared how often it was
   * @param begun how many customers have
   * @param done how many of them have come to an end
   * @param median in which time half of those did, since they had begun; empty when nobody has
   */
  record Tally(long shared, long begun, long done, Optional<Duration> median) {
    static final Tally NONE = new Tally(0, 0, 0, Optional.empty());
  }

  /**
   * Where some runs stand.
   *
   * @param what of the footprint by which {@link Standing} tells it, as are the step and the
   *     numbers
   * @param latest when the last of them came there
   */
  record Halt(What what, String step, int number, int of, Instant latest, long runs) {
    public Standing standing() {
      return Standing.at(what, step, number, of, latest);
    }
  }

  /** Of each flow that was ever shared, by its id. */
  Map<String, Tally> flows();

  /** Of each version of a flow that was ever shared. */
  Map<Integer, Tally> versions(String flow);

  /** How many runs of a version have ever been at each of its steps, by the step's name. */
  Map<String, Long> reached(String flow, int version);

  /** Where the runs of a version stand; each run is counted once. */
  List<Halt> halts(String flow, int version);
}
