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
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.Panel;
import com.smartxhosting.bot.conversations.services.Servers;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import com.smartxhosting.bot.conversations.support.SupportDesk;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private static final List<Grown> GROWN = grownInSandbox();

  private final SandboxCompany billing = SandboxCompany.fresh();
  private final PleskStandIn standIn;
  private final PleskServers servers;

  private PleskCompany(PleskStandIn standIn) {
    this.standIn = standIn;
    GROWN.forEach(grown -> grown.in(standIn));
    this.servers =
        PleskServers.open(
            PleskSettings.of(List.of(standIn.settings("plesk 1")))
                .withWebsites(standIn.websites())
                .paced(PACE),
            Clock.systemUTC());
  }

  /** On a server of today. */
  static PleskCompany modern() {
    return new PleskCompany(PleskStandIn.modern());
  }

  /** On an older server, without REST. */
  static PleskCompany old() {
    return new PleskCompany(PleskStandIn.old());
  }

  PleskStandIn standIn() {
    return standIn;
  }

  /** What the sandbox has set up for a service on its first day. */
  private record Grown(
      String owner,
      String login,
      ServiceKind kind,
      List<String> domains,
      List<DnsOf> zones,
      Mailboxes.Overview mail) {

    private record DnsOf(
        String domain, int limit, List<RecordData> records, boolean freeCertificate) {

      Optional<String> address() {
        return Names.ascii(domain)
            .flatMap(
                ascii ->
                    records.stream()
                        .filter(each -> each.host().equals(ascii))
                        .filter(each -> each.type() == RecordType.A)
                        .map(RecordData::value)
                        .findFirst());
      }
    }

    static Grown of(Customer customer, HostedService service) {
      var panel = Expect.ok(service.panel());
      var domains = Expect.ok(panel.domains());
      var zones = new ArrayList<DnsOf>();
      for (var domain : domains) {
        var zone = Expect.ok(panel.dns().zone(domain));
        zones.add(
            new DnsOf(
                domain,
                zone.limit(),
                zone.records().stream().map(each -> each.data()).toList(),
                Expect.ok(panel.certificates().pool(domain)).letsEncrypt()
                    instanceof LetsEncrypt.Issued));
      }
      return new Grown(
          "cust" + customer.id(),
          Expect.ok(service.password()).login(),
          service.line().kind(),
          domains,
          zones,
          Expect.ok(panel.mailboxes().overview()));
    }

    void in(PleskStandIn server) {
      server.customer(
          owner, login, mail.limit(), mail.largestQuota(), zones.getFirst().limit(), domains);
      for (var zone : zones) {
        for (var data : zone.records()) {
          var site = new Webspace.Site("", Names.ascii(zone.domain()).orElseThrow());
          var record = PleskRecord.of(data, site);
          server.record(
              zone.domain(), record.type(), data.host(), record.value(), record.opt(), data.ttl());
        }
      }
      zones.getFirst().address().ifPresent(address -> server.serveAt(domains.getFirst(), address));
      zones.stream()
          .filter(DnsOf::freeCertificate)
          .forEach(zone -> server.letsEncrypt(zone.domain()));
      for (var box : mail.mailboxes()) {
        var at = box.address().indexOf('@');
        server.mailbox(
            box.address().substring(at + 1),
            box.address().substring(0, at),
            box.used(),
            box.quota(),
            box.description());
      }
      if (kind == ServiceKind.WORDPRESS) {
        domains.forEach(domain -> server.wordpress(domain, owner));
      }
    }
  }

  private static List<Grown> grownInSandbox() {
    try (var sandbox = SandboxCompany.fresh()) {
      var grown = new ArrayList<Grown>();
      for (var who : List.of(Who.ONE_SERVICE, Who.EVERY_KIND, Who.MANY_SERVICES, Who.TWIN)) {
        var account = sandbox.account(who);
        Expect.ok(account.services()).stream()
            .filter(line -> line.status().manageable())
            .limit(10)
            .map(line -> Expect.ok(account.service(line.id())))
            .forEach(service -> grown.add(Grown.of(account.customer(), service)));
      }
      return List.copyOf(grown);
    }
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
