package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.words.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a zone does not take, and why, in words for its customer. */
final class ZoneRules {

  private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|.*:.*");

  private ZoneRules() {}

  /**
   * A record that shall be in the zone.
   *
   * @param data normalised
   */
  record Wanted(RecordData data, Rdata rdata) {}

  /**
   * What the zone holds that matters to a wanted record.
   *
   * @param atHost the other records of its host
   * @param targetIsAlias whether the host it points to is a CNAME in this zone
   * @param pointedAt whether mail or name server entries of this zone point to its host
   */
  record Around(List<Neighbour> atHost, boolean targetIsAlias, boolean pointedAt) {
    Around {
      atHost = List.copyOf(atHost);
    }
  }

  record Neighbour(RecordType type, String canonical) {}

  /** Why this record cannot stand in this zone; empty when it can. */
  static Optional<Text> objection(String domain, Wanted wanted, Around around) {
    return objected(domain, wanted, around)
        .map(
            key ->
                Text.of(key)
                    .with("host", wanted.data().host())
                    .with("type", wanted.data().type().name())
                    .with("target", wanted.rdata().target().orElse("")));
  }

  private static Optional<String> objected(String domain, Wanted wanted, Around around) {
    var data = wanted.data();
    var twin =
        around.atHost().stream()
            .anyMatch(
                other ->
                    other.type() == data.type()
                        && other.canonical().equals(wanted.rdata().canonical()));
    if (twin) {
      return Optional.of("sandbox.dns.duplicate");
    }
    return switch (data.type()) {
      case CNAME -> alias(domain, data, around);
      case MX -> besideAlias(around).or(() -> mailTarget(wanted, around));
      case NS -> besideAlias(around).or(() -> aliasTarget("sandbox.dns.ns-alias", around));
      case A, AAAA, TXT, SRV, CAA -> besideAlias(around);
    };
  }

  private static Optional<String> alias(String domain, RecordData data, Around around) {
    if (data.host().equals(domain)) {
      return Optional.of("sandbox.dns.cname-apex");
    }
    if (!around.atHost().isEmpty()) {
      return Optional.of("sandbox.dns.cname-beside");
    }
    return around.pointedAt() ? Optional.of("sandbox.dns.cname-pointed-at") : Optional.empty();
  }

  private static Optional<String> besideAlias(Around around) {
    return around.atHost().stream().anyMatch(other -> other.type() == RecordType.CNAME)
        ? Optional.of("sandbox.dns.beside-cname")
        : Optional.empty();
  }

  private static Optional<String> mailTarget(Wanted wanted, Around around) {
    return wanted.rdata().target().filter(ADDRESS.asMatchPredicate()).isPresent()
        ? Optional.of("sandbox.dns.mx-address")
        : aliasTarget("sandbox.dns.mx-alias", around);
  }

  private static Optional<String> aliasTarget(String key, Around around) {
    return around.targetIsAlias() ? Optional.of(key) : Optional.empty();
  }
}
