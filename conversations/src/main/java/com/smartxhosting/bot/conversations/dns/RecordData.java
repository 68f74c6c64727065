package com.smartxhosting.bot.conversations.dns;

/**
 * What a DNS record says, normalised, so that equal records are equal.
 *
 * @param host the full name, lower case, in ASCII (punycode), without a trailing dot
 * @param ttl in seconds
 * @param value the record's data as a zone file writes it (RFC 1035, 5.1): names full, lower case
 *     and with a trailing dot, as in {@code 10 mail.example.com.}; texts in quotes
 */
public record RecordData(String host, RecordType type, long ttl, String value) {

  /**
   * Whether both say the same but for the TTL, however their values are written: a text in two
   * strings says what it says in one. To the DNS they are then one record (RFC 2181, 5).
   */
  public boolean says(RecordData other) {
    return host.equals(other.host)
        && type == other.type
        && (value.equals(other.value)
            || RecordValue.read(type, value)
                .filter(
                    said -> RecordValue.read(type, other.value).filter(said::equals).isPresent())
                .isPresent());
  }

  /** Whether both say the same and may be kept as long. */
  public boolean equivalent(RecordData other) {
    return ttl == other.ttl && says(other);
  }

  /** The line that a zone file would hold. */
  public String line() {
    return "%s. %d IN %s %s".formatted(host, ttl, type, value);
  }
}
