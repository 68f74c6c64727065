package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.adapters.plesk.standin.PleskStandIn;
import com.smartxhosting.bot.adapters.sandbox.SandboxCompany;
import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.dns.HostNames;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.mail.Mailboxes;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.ssl.Certificates.LetsEncrypt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the sandbox has set up for a service on its first day, to be had on a Plesk server too. */
public record Grown(
    String owner,
    String login,
    ServiceKind kind,
    List<String> domains,
    List<DnsOf> zones,
    Mailboxes.Overview mail) {

  private static final List<Grown> ALL = grownInSandbox();

  private record DnsOf(
      String domain, int limit, List<RecordData> records, boolean freeCertificate) {

    Optional<String> address() {
      return HostNames.ascii(domain)
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
        var site = new Webspace.Site("", HostNames.ascii(zone.domain()).orElseThrow());
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

  /** Everything that the customers whom the contracts know have there. */
  public static void allIn(PleskStandIn server) {
    ALL.forEach(grown -> grown.in(server));
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
}
