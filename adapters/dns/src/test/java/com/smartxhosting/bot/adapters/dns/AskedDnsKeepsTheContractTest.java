package com.smartxhosting.bot.adapters.dns;

import com.smartxhosting.bot.conversations.contract.PublicDnsContract;
import com.smartxhosting.bot.conversations.dns.RecordType;
import com.smartxhosting.bot.conversations.notices.PublicDns;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Name servers on this machine, asked over the network, are held to what the port promises. */
class AskedDnsKeepsTheContractTest extends PublicDnsContract {

  @Override
  protected World founded() {
    return new Served();
  }

  private static final class Served implements World {

    private final ZoneServer server = new ZoneServer();
    private final CachingResolver resolver =
        new CachingResolver(server.address(), Duration.ZERO, InstantSource.system());

    @Override
    public PublicDns dns() {
      return new AskedDns(
          List.of(resolver.address()), Duration.ofSeconds(5), server.address().getPort());
    }

    @Override
    public String zone() {
      return "shop.example";
    }

    @Override
    public void has(String name, RecordType type, String value) {
      server.add(name + ". " + type + " " + value);
    }

    @Override
    public void lacks(String name, RecordType type) {
      server.forget(name + ".", type.name());
    }

    @Override
    public void close() {
      resolver.close();
      server.close();
    }
  }
}
