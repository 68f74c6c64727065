package com.smartxhosting.bot.adapters.plesk;

import static com.smartxhosting.bot.adapters.plesk.xml.Element.of;

import com.smartxhosting.bot.adapters.plesk.rest.Answer;
import com.smartxhosting.bot.adapters.plesk.wire.NoAnswer;
import com.smartxhosting.bot.adapters.plesk.xml.Element;
import com.smartxhosting.bot.adapters.plesk.xml.Result;
import com.smartxhosting.bot.adapters.plesk.xml.Result.Done;
import com.smartxhosting.bot.engine.Drift;
import java.util.Optional;

/** Tries one server, and knows what an operator can do when it does not work. */
final class Probing {

  private Probing() {}

  static Probe probe(Plesk plesk) {
    var server = plesk.server().name();
    try {
      return plesk
          .drift()
          .filter(Drift::harms)
          .<Probe>map(
              drift -> new Probe.Fails(server, "its clock is " + drift.words(), Drift.REMEDY))
          .orElseGet(() -> new Probe.Works(server, abilities(plesk)));
    } catch (NoAnswer e) {
      return new Probe.Fails(server, e.getMessage(), remedy(e.why(), plesk.server()));
    }
  }

  private static String abilities(Plesk plesk) {
    return "Plesk %s; %s; %s; %s"
        .formatted(version(plesk), records(plesk), toolkit(plesk), freeCertificates(plesk));
  }

  private static String version(Plesk plesk) {
    var packet = plesk.agent().read(of("server", of("get", of("stat"))));
    return Result.one(packet, "server", "get") instanceof Done(var element)
        ? element
            .everywhere()
            .filter(each -> each.name().equals("plesk_version"))
            .map(Element::text)
            .findFirst()
            .orElse("of an unknown version")
        : "of an unknown version";
  }

  private static String records(Plesk plesk) {
    return plesk.rest().get("/api/v2/server") instanceof Answer.Said
        ? "DNS records over REST"
        : "DNS records over XML, so that a record can have no TTL of its own (install or enable the"
            + " extension 'REST API' to change that)";
  }

  private static String toolkit(Plesk plesk) {
    if (plesk.installations().present()) {
      return "logins to WP Toolkit";
    }
    return installed(plesk, "wp-toolkit")
        ? "no logins to WP Toolkit: it is installed, but does not answer us (let the key or login"
            + " use its API)"
        : "no logins to WP Toolkit: it is not installed";
  }

  private static String freeCertificates(Plesk plesk) {
    if (!installed(plesk, "sslit")) {
      return "no certificates of Let's Encrypt: SSL It! is not installed";
    }
    return plesk.freeAuthority().reached()
        ? "certificates of Let's Encrypt"
        : "no certificates of Let's Encrypt: commands are not taken over REST (install or enable the"
            + " extension 'REST API')";
  }

  private static boolean installed(Plesk plesk, String extension) {
    var packet = plesk.agent().read(of("extension", of("get", of("filter", of("id", extension)))));
    return Result.all(packet, "extension", "get").stream()
        .filter(Done.class::isInstance)
        .map(result -> ((Done) result).element().child("details"))
        .flatMap(Optional::stream)
        .anyMatch(details -> details.at("id").equals(extension));
  }

  private static String remedy(NoAnswer.Why why, PleskSettings.Server server) {
    var host = server.address().getHost();
    return switch (why) {
      case UNREACHABLE ->
          "Open port %d of %s to this machine, or correct the address."
              .formatted(port(server), host);
      case UNTRUSTED ->
          "Give Plesk a valid certificate for %s, or name its fingerprint or issuer in"
                  .formatted(host)
              + " BOT_PLESK_CERTIFICATES.";
      case LOCKED_OUT ->
          "Make a key there for the address of this machine ('plesk bin secret_key --create"
              + " -ip-address <address>') and set it in BOT_PLESK_KEYS; a key works from the address"
              + " it was made for alone. With a login, look whether the panel limits administrators'"
              + " addresses.";
      case REDIRECTED ->
          "Name the address to which it redirects, if it is yours, in BOT_PLESK_SERVERS.";
      case UNFIT ->
          "Update Plesk: version 18 or newer is needed. If it is, this assistant has a fault;"
              + " please report the number.";
      case NOT_PLESK, TOO_LARGE ->
          "Name the panel's own address, mostly https://%s:8443; a proxy or a maintenance page may"
                  .formatted(host)
              + " stand before it.";
      case SILENT, BROKEN_OFF, BUSY, RESTING ->
          "Look at the load of %s and at 'systemctl status sw-cp-server' there.".formatted(host);
    };
  }

  private static int port(PleskSettings.Server server) {
    return server.address().getPort() < 0 ? 443 : server.address().getPort();
  }
}
