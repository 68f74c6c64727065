package com.smartxhosting.bot.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.access.Customer;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.services.HostedService;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.conversations.services.ServiceLine;
import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers of another company, for whom the sandbox pretends a part of it. */
class GuestsTest {

  private static final Customer ADA = new Customer("1001", "Ada of another company");
  private static final ServiceLine SHOP = line("2001", ServiceStatus.ACTIVE);

  @TempDir Path folder;
  private Sandbox sandbox;

  @BeforeEach
  void open() {
    sandbox = Sandbox.forGuests(folder, SandboxSettings.calm(), () -> SandboxCompany.NOW);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void a_guest_finds_his_own_services_and_none_of_the_sandboxs_customers() {
    sandbox.house(ADA, List.of(SHOP));

    var account = Expect.ok(sandbox.accounts().open(actor(ADA)));
    assertThat(Expect.ok(account.services()))
        .extracting(ServiceLine::domain)
        .containsExactly("shop.example");
    assertThat(sandbox.accounts().open(actor(new Customer("1002", "Ben Ortiz"))))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void what_he_changed_stays_and_his_services_follow_the_other_company() {
    sandbox.house(ADA, List.of(SHOP));
    var record = new RecordData("www2.shop.example", RecordType.A, 300, "192.0.2.1");
    Expect.ok(zones().add("shop.example", record));

    sandbox.house(ADA, List.of(SHOP));
    assertThat(Expect.ok(zones().zone("shop.example")).records())
        .extracting(kept -> kept.data())
        .containsOnlyOnce(record);

    sandbox.house(ADA, List.of(line("2001", ServiceStatus.SUSPENDED)));
    assertThat(service().panel()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void further_domains_of_a_service_begin_with_a_zone() {
    sandbox.house(ADA, List.of(SHOP));
    sandbox.house(SHOP.id(), List.of("shop.example", "bücher.example"));

    assertThat(Expect.ok(zones().zone("bücher.example")).records())
        .hasSameSizeAs(Expect.ok(zones().zone("shop.example")).records())
        .isNotEmpty();
  }

  private DnsZones zones() {
    return Expect.ok(service().panel()).dns();
  }

  private HostedService service() {
    return Expect.ok(Expect.ok(sandbox.accounts().open(actor(ADA))).service(SHOP.id()));
  }

  private static ServiceLine line(String id, ServiceStatus status) {
    return new ServiceLine(new ServiceId(id), "Web XL", "shop.example", status, ServiceKind.SHARED);
  }

  private static Actor actor(Customer customer) {
    return Actor.stranger("test", customer.id()).become(customer, SandboxCompany.NOW);
  }
}
