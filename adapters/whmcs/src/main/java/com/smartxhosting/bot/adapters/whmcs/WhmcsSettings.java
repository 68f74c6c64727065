package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.conversations.services.ServiceKind;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a company's WHMCS is reached, and what it cannot tell us itself.
 *
 * @param url where WHMCS lives, as its {@code System URL} says
 * @param credentials of an API role
 * @param department the support department in which tickets are opened; empty for the first one
 * @param strangers the e-mail address in whose name tickets of chats without an account are opened
 * @param nameServers of shared hosting, which WHMCS keeps to itself
 * @param kinds what products are for, by their numbers; shared hosting when they are not named
 * @param offers the codes of promotions that customers may be told of, with what each offers
 * @param login by which customers may log in at WHMCS to link their chats; empty when they may not
 * @param zone in which WHMCS writes days and hours
 */
public record WhmcsSettings(
    URI url,
    Credentials credentials,
    Optional<Long> department,
    String strangers,
    List<String> nameServers,
    Map<String, ServiceKind> kinds,
    Map<String, String> offers,
    Optional<LoginClient> login,
    ZoneId zone,
    Pace pace) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public WhmcsSettings {
    safe(url);
    nameServers = List.copyOf(nameServers);
    kinds = Map.copyOf(kinds);
    offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
  }

  WhmcsSettings withLogin(LoginClient client) {
    return new WhmcsSettings(
        url,
        credentials,
        department,
        strangers,
        nameServers,
        kinds,
        offers,
        Optional.of(client),
        zone,
        pace);
  }

  WhmcsSettings paced(Pace another) {
    return new WhmcsSettings(
        url, credentials, department, strangers, nameServers, kinds, offers, login, zone, another);
  }

  /**
   * What WHMCS lets us in with.
   *
   * @param accessKey {@code $api_access_key} of its configuration.php; empty where the address that
   *     we call from is on the allow-list
   */
  public record Credentials(Secret identifier, Secret secret, Optional<Secret> accessKey) {}

  /**
   * As whom we ask WHMCS, by OpenID Connect, who has logged in.
   *
   * @param id its {@code Client ID}
   */
  public record LoginClient(String id, Secret secret) {}

  /**
   * How long we wait.
   *
   * @param read for what is only asked, each of three tries
   * @param write for what changes something; the server behind WHMCS takes its time too
   * @param rest after WHMCS has failed again and again, how long it is left alone
   */
  public record Pace(Duration connect, Duration read, Duration write, Duration rest) {
    public static final Pace USUAL =
        new Pace(
            Duration.ofSeconds(3),
            Duration.ofSeconds(8),
            Duration.ofSeconds(45),
            Duration.ofSeconds(10));
  }

  /**
   * An address to which the credentials may go, as they do with every call.
   *
   * @throws IllegalArgumentException when others could read them on the way
   */
  public static URI safe(URI url) {
    var secure =
        "https".equals(url.getScheme())
            || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()));
    if (url.getHost() == null || !secure) {
      throw new IllegalArgumentException(
          "The address of WHMCS is '%s'; it must look like https://billing.example.com/whmcs. Plain http is for this machine alone."
              .formatted(url));
    }
    return url;
  }
}
