package com.smartxhosting.bot.conversations.notices;

import com.smartxhosting.bot.conversations.dns.RecordType;
import java.util.List;

/**
 * What the world is told about a name: asks name servers as anybody may. Never waits longer than
 * some seconds, and never fails: a server that does not answer is an answer too.
 */
public interface PublicDns {

  /**
   * Asks each name server that the world takes for the zone's own; none when nobody tells which
   * they are.
   *
   * @param zone and the name in it in ASCII, without a last dot
   */
  List<Answer> own(String zone, String name, RecordType type);

  /** Whether anybody is asked at all, so that it is worth waiting for what the world is told. */
  default boolean asked() {
    return true;
  }

  /** Asks each of the public resolvers that we look at. */
  List<Answer> around(String name, RecordType type);

  /**
   * @param server what it is called, as a customer may read it
   */
  record Answer(String server, Said said) {}

  /** What a server says of a name. */
  sealed interface Said {
    /**
     * @param values as zone files write them
     * @param ttl how many seconds it may still be kept
     */
    record Values(List<String> values, long ttl) implements Said {
      public Values {
        values = List.copyOf(values);
      }
    }

    /**
     * There is nothing of this type.
     *
     * @param ttl how many seconds that may still be kept: the zone's negative TTL, or what is left
     *     of it
     */
    record Nothing(long ttl) implements Said {}

    /** No answer, or none that can be believed. */
    record Silence() implements Said {}
  }
}
