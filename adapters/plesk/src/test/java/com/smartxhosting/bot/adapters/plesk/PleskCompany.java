package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.plesk.standin.Mishap;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import com.smartxhosting.bot.adapters.sandbox.SandboxCompany;
import com.smartxhosting.bot.conversations.account.Account;
import com.smartxhosting.bot.conversations.account.Accounts;
import com.smartxhosting.bot.conversations.account.CustomerDirectory;
import com.smartxhosting.bot.conversations.contract.Company;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.news.Announcements;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.ssl.MemoryOrders;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A company whose billing is the sandbox's and whose server is a Plesk: one that stands in. */
final class PleskCompany implements Company {

  static final Servers.Server SERVER = new Servers.Server("Plesk 1", "", "");

  /** Patient with a busy machine, and in no hurry to find a server ill. */
  static final Pace PACE =
      new Pace(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          8,
          Duration.ofSeconds(20),
          Duration.ofMillis(1),
          Duration.ofMillis(1));

  private final SandboxCompany billing = SandboxCompany.fresh();
  private final PleskStandIn standIn;
  private final PleskServers servers;

  private PleskCompany(PleskStandIn standIn) {
    this.standIn = standIn;
    Grown.allIn(standIn);
    this.servers =
        PleskServers.open(
            PleskSettings.of(List.of(standIn.settings("plesk 1")))
                .withWebsites(standIn.websites())
                .paced(PACE),
            new MemoryOrders(),
            Clock.systemUTC());
  }

  /** On an older server, without REST. */
  static PleskCompany old() {
    return new PleskCompany(PleskStandIn.old());
  }

  @Override
  public Accounts accounts() {
    return actor -> billing.accounts().open(actor).map(this::withPlesk);
  }

  private Account withPlesk(Account account) {
    return Partly.other(
        Account.class,
        account,
        Map.of("service", args -> account.service((ServiceId) args[0]).map(this::withPlesk)));
  }

  private HostedService withPlesk(HostedService service) {
    return Partly.other(
        HostedService.class,
        service,
        Map.of("panel", _ -> service.panel().flatMap(panel -> onPlesk(service, panel))));
  }

  /** Everything of the server's that Plesk serves; the rest is the sandbox's. */
  private Outcome<Panel> onPlesk(HostedService service, Panel rest) {
    var login = Expect.ok(service.password()).login();
    return servers
        .panel(SERVER, new Servers.Subscription(service.line().domain(), login))
        .map(
            plesk ->
                Partly.other(
                    Panel.class,
                    rest,
                    Map.of(
                        "domains", _ -> plesk.domains(),
                        "dns", _ -> plesk.dns(),
                        "mailboxes", _ -> plesk.mailboxes(),
                        "certificates", _ -> plesk.certificates(),
                        "logins", _ -> plesk.logins())));
  }

  @Override
  public CustomerDirectory directory() {
    return billing.directory();
  }

  @Override
  public SupportDesk desk() {
    return billing.desk();
  }

  @Override
  public Announcements announcements() {
    return billing.announcements();
  }

  @Override
  public LocalDate today() {
    return billing.today();
  }

  @Override
  public Customer customer(Who who) {
    return billing.customer(who);
  }

  @Override
  public String email(Who who) {
    return billing.email(who);
  }

  @Override
  public ServiceId service(Which which) {
    return billing.service(which);
  }

  @Override
  public boolean admits(String login, Secret password) {
    return billing.admits(login, password) || standIn.admits(login, password);
  }

  @Override
  public List<String> mailTo(String address) {
    return billing.mailTo(address);
  }

  /** Whichever of the two is asked next. */
  @Override
  public void upset(Trouble trouble) {
    billing.upset(trouble);
    standIn.nextWrite(
        switch (trouble) {
          case FAILS -> Mishap.FAILS;
          case LOSES_REQUEST -> Mishap.LOSES_REQUEST;
          case LOSES_ANSWER -> Mishap.LOSES_ANSWER;
        });
  }

  @Override
  public void pay(Secret page) {
    billing.pay(page);
  }

  @Override
  public void raisePrices() {
    billing.raisePrices();
  }

  @Override
  public void stopTaking(String paymentMethod) {
    billing.stopTaking(paymentMethod);
  }

  @Override
  public void close() {
    servers.close();
    standIn.close();
    billing.close();
    if (!standIn.complaints().isEmpty()) {
      throw new AssertionError("Requests that no server takes: " + standIn.complaints());
    }
  }
}
