package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.PleskSettings.Server;
import com.smartxhosting.bot.adapters.plesk.rest.CommandLine;
import com.smartxhosting.bot.adapters.plesk.rest.Rest;
import com.smartxhosting.bot.adapters.plesk.wire.Ask;
import com.smartxhosting.bot.adapters.plesk.wire.Line;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import com.smartxhosting.bot.adapters.plesk.wire.Reply;
import com.smartxhosting.bot.adapters.plesk.wire.Showcase;
import com.smartxhosting.bot.adapters.plesk.xml.Agent;
import com.smartxhosting.bot.conversations.ssl.OpenOrders;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.engine.Drift;
import com.smartxhosting.bot.engine.Incident;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One server, with everything that is needed to talk to it. */
final class Plesk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Plesk.class);

  private final Server server;
  private final Line line;
  private final Agent agent;
  private final Rest rest;
  private final ZoneDoors zones;
  private final Webspaces webspaces;
  private final Installations installations;
  private final Repository repository;
  private final CertificateList certificateList;
  private final FreeAuthority freeAuthority;
  private final Showcase showcase;
  private final InstantSource clock;

  /**
   * @param websites the port at which websites are served encrypted
   */
  Plesk(Server server, int websites, Pace pace, OpenOrders orders, InstantSource clock) {
    this.server = server;
    this.line = new Line(server.address(), server.trust(), pace);
    this.agent = new Agent(line, server.credentials());
    this.rest = new Rest(line, server.credentials());
    this.zones =
        new ZoneDoors(new RestDoor(server.name(), rest), new XmlDoor(server.name(), agent), clock);
    this.webspaces = new Webspaces(server.name(), agent, clock);
    this.installations = new Installations(rest);
    this.repository = new Repository(server.name(), agent);
    var commands = new CommandLine(rest);
    this.certificateList = new CertificateList(commands);
    this.freeAuthority =
        new FreeAuthority(
            new SslIt(commands), zones, new Orders(orders, server.name(), clock), clock);
    this.clock = clock;
    this.showcase = new Showcase(websites, pace.connect());
  }

  Server server() {
    return server;
  }

  Agent agent() {
    return agent;
  }

  Rest rest() {
    return rest;
  }

  ZoneDoors zones() {
    return zones;
  }

  Webspaces webspaces() {
    return webspaces;
  }

  Installations installations() {
    return installations;
  }

  Repository repository() {
    return repository;
  }

  CertificateList certificateList() {
    return certificateList;
  }

  FreeAuthority freeAuthority() {
    return freeAuthority;
  }

  Showcase showcase() {
    return showcase;
  }

  /** How far its clock is from ours; empty when it does not tell. */
  Optional<Drift> drift() {
    return line.read(new Ask("GET", "/", Map.of(), Optional.empty()), Reply::time)
        .map(theirs -> Drift.between(clock.instant(), theirs));
  }

  /**
   * Carries something out, and says honestly what became of it when no answer comes.
   *
   * @param what it is, for an operator
   */
  <T> Outcome<T> outcome(String what, Supplier<Outcome<T>> work) {
    try {
      return work.get();
    } catch (NoAnswer e) {
      var reference = Incident.reference();
      if (e.why().alarming()) {
        LOG.error(
            "Plesk server {}: {}: {}. Run './bot check' [{}]",
            server.name(),
            what,
            e.getMessage(),
            reference);
      } else {
        LOG.warn("Plesk server {}: {}: {} [{}]", server.name(), what, e.getMessage(), reference);
      }
      return e.perhapsDone() ? Outcome.unknown(reference) : Outcome.failed(reference);
    }
  }

  @Override
  public void close() {
    line.close();
  }
}
