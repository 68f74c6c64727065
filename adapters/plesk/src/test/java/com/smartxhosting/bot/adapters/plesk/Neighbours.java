package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers.Server;
import com.smartxhosting.bot.conversations.services.Servers.Subscription;
import com.smartxhosting.bot.conversations.ssl.MemoryOrders;
import com.smartxhosting.bot.conversations.ssl.OpenOrders;
import java.time.Clock;
import java.util.List;

/** Two customers on one server: Ada with two domains, and Eve. */
final class Neighbours implements AutoCloseable {

  static final Server SERVER = new Server("web01", "", "");
  static final Subscription ADA = new Subscription("ada.example", "ada-login");
  static final Subscription EVE = new Subscription("Eve.example", "eve-system");

  static final long MIB = 1L << 20;

  final PleskStandIn standIn;
  private final Pace pace;
  private final OpenOrders orders = new MemoryOrders();
  final PleskServers servers;
  final int ada;
  final int eve;

  Neighbours(PleskStandIn standIn) {
    this(standIn, PleskCompany.PACE);
  }

  Neighbours(PleskStandIn standIn, Pace pace) {
    this.standIn = standIn;
    this.ada =
        standIn.customer(
            "ada-login", "ada-system", 10, 500 * MIB, -1, List.of("ada.example", "grün.example"));
    this.eve =
        standIn.customer("eve-login", "eve-system", 10, 500 * MIB, -1, List.of("eve.example"));
    for (var domain : List.of("ada.example", "xn--grn-ioa.example", "eve.example")) {
      standIn.record(domain, "NS", domain, "ns1.host.example", "", 3_600);
      standIn.record(domain, "A", domain, "192.0.2.1", "", 3_600);
      standIn.record(domain, "A", "www." + domain, "192.0.2.1", "", 3_600);
      standIn.mailbox(domain, "info", 5 * MIB, 100 * MIB, "");
    }
    standIn.wordpress("ada.example", "ada-login");
    standIn.wordpress("eve.example", "eve-login");
    this.pace = pace;
    this.servers = anotherProcess();
  }

  /** One that knows of what the first one has done only what is stored. */
  PleskServers anotherProcess() {
    return PleskServers.open(
        PleskSettings.of(List.of(standIn.settings("web01")))
            .withWebsites(standIn.websites())
            .paced(pace),
        orders,
        Clock.systemUTC());
  }

  Panel ada() {
    return Expect.ok(servers.panel(SERVER, ADA));
  }

  Panel eve() {
    return Expect.ok(servers.panel(SERVER, EVE));
  }

  @Override
  public void close() {
    servers.close();
    standIn.close();
  }
}
