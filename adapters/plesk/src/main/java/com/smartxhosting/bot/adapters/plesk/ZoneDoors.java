package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.Webspace.Site;
import com.smartxhosting.bot.adapters.plesk.ZoneDoor.Records;
import com.smartxhosting.bot.dialog.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The two doors to the zones of one server: REST, which can do more, and XML where that is switched
 * off.
 */
final class ZoneDoors {

  /** How long nobody knocks at REST once it was found closed. */
  private static final Duration CLOSED = Duration.ofMinutes(1);

  private final RestDoor rest;
  private final XmlDoor xml;
  private final InstantSource clock;
  private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.MIN);

  ZoneDoors(RestDoor rest, XmlDoor xml, InstantSource clock) {
    this.rest = rest;
    this.xml = xml;
    this.clock = clock;
  }

  /** A zone and the door through which it was seen, and by which it is to be changed. */
  record Seen(ZoneDoor door, Records records) {}

  Outcome<Seen> look(Site site) {
    if (clock.instant().isAfter(closedUntil.get())) {
      var seen = rest.records(site);
      if (seen.isPresent()) {
        return seen.get().map(records -> new Seen(rest, records));
      }
      closedUntil.set(clock.instant().plus(CLOSED));
    }
    return xml.records(site).map(records -> new Seen(xml, records));
  }
}
