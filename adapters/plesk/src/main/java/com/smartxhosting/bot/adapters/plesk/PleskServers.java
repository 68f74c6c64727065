package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers;
import com.smartxhosting.bot.conversations.ssl.OpenOrders;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All Plesk servers that we reach. */
public final class PleskServers implements Servers, AutoCloseable {

  /** What is said to customers here. */
  public static final String BUNDLE = "com.smartxhosting.bot.adapters.plesk.texts";

  private final List<Plesk> all;
  private final String webmail;

  private PleskServers(List<Plesk> all, String webmail) {
    this.all = List.copyOf(all);
    this.webmail = webmail;
  }

  /**
   * Connects to nothing yet.
   *
   * @param orders what waits at all of them
   */
  public static PleskServers open(PleskSettings settings, OpenOrders orders, InstantSource clock) {
    return new PleskServers(
        settings.servers().stream()
            .map(server -> new Plesk(server, settings.websites(), settings.pace(), orders, clock))
            .toList(),
        settings.webmail());
  }

  @Override
  public Outcome<Panel> panel(Server server, Subscription subscription) {
    return meant(server)
        .map(plesk -> panel(plesk, subscription))
        .orElseGet(
            () ->
                Outcome.refused(Text.of("plesk.elsewhere").with("domain", subscription.domain())));
  }

  private Outcome<Panel> panel(Plesk plesk, Subscription subscription) {
    return plesk.outcome(
        "opening a panel",
        () ->
            plesk
                .webspaces()
                .recent(subscription)
                .map(_ -> new PleskPanel(plesk, subscription, webmail)));
  }

  /** By any of the three that the billing system knows it by. */
  private Optional<Plesk> meant(Server server) {
    return Stream.of(server.name(), server.host(), server.address())
        .filter(name -> !name.isBlank())
        .flatMap(
            name ->
                all.stream().filter(plesk -> plesk.server().name().equalsIgnoreCase(name.strip())))
        .findFirst();
  }

  /** Tries each server, for {@code ./bot check}. */
  public List<Probe> probe() {
    return all.stream().map(Probing::probe).toList();
  }

  @Override
  public void close() {
    all.forEach(Plesk::close);
  }
}
