package com.smartxhosting.bot.adapters.plesk;

import com.smartxhosting.bot.adapters.plesk.wire.Credentials;
import com.smartxhosting.bot.adapters.plesk.wire.Pace;
import com.smartxhosting.bot.adapters.plesk.wire.Trust;
import java.net.URI;
import java.util.List;

/**
 * Which Plesk servers there are and how they are reached.
 *
 * @param webmail where a domain's webmail is, with {@code {domain}} for the domain
 * @param websites the port at which websites are served encrypted
 */
public record PleskSettings(List<Server> servers, String webmail, int websites, Pace pace) {

  public static final String USUAL_WEBMAIL = "https://webmail.{domain}/";

  private static final int HTTPS = 443;

  public PleskSettings {
    servers = List.copyOf(servers);
  }

  public static PleskSettings of(List<Server> servers) {
    return new PleskSettings(servers, USUAL_WEBMAIL, HTTPS, Pace.USUAL);
  }

  public PleskSettings withWebmail(String address) {
    return new PleskSettings(servers, address, websites, pace);
  }

  /** With websites at another port. */
  public PleskSettings withWebsites(int port) {
    return new PleskSettings(servers, webmail, port, pace);
  }

  public PleskSettings paced(Pace other) {
    return new PleskSettings(servers, webmail, websites, other);
  }

  /**
   * A server.
   *
   * @param name as the billing system has it: its name, its host name or its IP address
   * @param address where we reach it, and browsers too, without a path
   */
  public record Server(String name, URI address, Credentials credentials, Trust trust) {

    public Server {
      if (!"https".equals(address.getScheme())
          || address.getHost() == null
          || address.getRawUserInfo() != null
          || address.getRawQuery() != null
          || address.getRawFragment() != null
          || !List.of("", "/").contains(address.getRawPath())) {
        throw new IllegalArgumentException("Not the https address of a server");
      }
    }
  }
}
