package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.access.Actor;
import com.smartxhosting.bot.conversations.contract.Company.Which;
import com.smartxhosting.bot.conversations.contract.Company.Who;
import com.smartxhosting.bot.conversations.contract.Expect;
import com.smartxhosting.bot.conversations.contract.PublicDnsContract;
import com.smartxhosting.bot.conversations.dns.DnsZones;
import com.smartxhosting.bot.conversations.dns.RecordData;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import java.time.Duration;
import java.time.Instant;

/** The sandbox's world, where everybody hears at once, is held to what the port promises. */
class SandboxDnsKeepsTheContractTest extends PublicDnsContract {

  @Override
  protected World founded() {
    var prompt = SandboxSettings.calm().withSpread(Duration.ZERO);
    return new Pretended(Sandbox.inMemory(prompt, () -> SandboxCompany.NOW));
  }

  private record Pretended(Sandbox sandbox) implements World {

    @Override
    public PublicDns dns() {
      return sandbox.publicDns();
    }

    @Override
    public String zone() {
      return "ada-lovell.example";
    }

    @Override
    public void has(String name, RecordType type, String value) {
      Expect.ok(zones().add(zone(), new RecordData(name, type, 3_600, value)));
    }

    @Override
    public void lacks(String name, RecordType type) {
      Expect.ok(zones().zone(zone())).records().stream()
          .filter(record -> record.data().host().equals(name) && record.data().type() == type)
          .forEach(record -> Expect.ok(zones().delete(zone(), record.id(), record.data())));
    }

    private DnsZones zones() {
      var ada =
          Actor.stranger("test", "1").become(FirstDay.customer(Who.ONE_SERVICE), Instant.EPOCH);
      var account = Expect.ok(sandbox.accounts().open(ada));
      return Expect.ok(Expect.ok(account.service(FirstDay.service(Which.SHARED))).panel()).dns();
    }

    @Override
    public void close() {
      sandbox.close();
    }
  }
}
