package com.smartxhosting.bot.adapters.plesk.standin;

import com.smartxhosting.bot.adapters.plesk.standin.World.Domain;
import com.smartxhosting.bot.adapters.plesk.standin.World.Rec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command line of a stand-in, as far as it is reached from outside. */
final class Shell {

  static final List<String> COMMANDS = List.of("certificate", "dns", "extension", "mail", "site");

  private final World world;
  private final Vault vault;
  private final List<String> given = new ArrayList<>();
  private String trouble = "";

  Shell(World world, Vault vault) {
    this.world = world;
    this.vault = vault;
  }

  record Ended(int code, String out, String err) {
    private static Ended failed(String words) {
      return new Ended(1, "", words);
    }
  }

  void failIssuing(String words) {
    trouble = words;
  }

  List<String> given() {
    return List.copyOf(given);
  }

  Ended run(String command, List<String> words) {
    given.add(command + " " + words);
    if (command.equals("certificate") && words.contains("--list")) {
      return domain(words)
          .map(domain -> new Ended(0, vault.list(domain), ""))
          .orElseGet(() -> Ended.failed("Unable to find domain"));
    }
    if (command.equals("extension")
        && words
            .subList(0, Math.min(4, words.size()))
            .equals(List.of("--call", "sslit", "--certificate", "-issue"))) {
      return domain(words)
          .map(domain -> issue(domain, words))
          .orElseGet(() -> Ended.failed("Domain is not found"));
    }
    return Ended.failed("Unknown command");
  }

  private Ended issue(Domain domain, List<String> words) {
    if (!trouble.isEmpty()) {
      return Ended.failed(trouble);
    }
    if (isForbidden(domain)) {
      return Ended.failed(
          "Could not issue an SSL/TLS certificate. Type: urn:ietf:params:acme:error:caa. Detail: CAA"
              + " record for %s prevents issuance".formatted(domain.ascii));
    }
    if (words.contains("-wildcard")) {
      return wildcard(domain, words.contains("-continue"));
    }
    var hosts = hosts(domain, words);
    var lost = hosts.stream().filter(host -> !leadsHere(domain, host)).findFirst();
    if (lost.isPresent()) {
      return Ended.failed(
          "Could not issue an SSL/TLS certificate. Detail: DNS problem: NXDOMAIN looking up A for "
              + lost.get());
    }
    vault.issued(domain, hosts);
    return new Ended(0, "The certificate was issued.", "");
  }

  private Ended wildcard(Domain domain, boolean goesOn) {
    var token = "abcdefghijklmnopqrstuvwxyz0123456789-_" + domain.id;
    var proven =
        world.zone(domain.id).stream()
            .anyMatch(
                record ->
                    record.host().equals("_acme-challenge." + domain.ascii)
                        && record.type().equals("TXT")
                        && record.value().equals(token));
    if (goesOn && proven) {
      vault.issued(domain, List.of(domain.ascii, "*." + domain.ascii));
      return new Ended(0, "The certificate was issued.", "");
    }
    return new Ended(
        0,
        """
        The order is pending. Create the record:
          dnsRecordHost: _acme-challenge
          dnsRecordValue: %s
        """
            .formatted(token),
        "");
  }

  private static List<String> hosts(Domain domain, List<String> words) {
    return Stream.of("", "www", "mail", "webmail")
        .filter(label -> label.isEmpty() || words.contains("-secure-" + label))
        .map(label -> label.isEmpty() ? domain.ascii : label + "." + domain.ascii)
        .toList();
  }

  private boolean leadsHere(Domain domain, String host) {
    var target = records(domain, host, "CNAME").map(Zones::dotted).findFirst().orElse(host + ".");
    return records(domain, target.substring(0, target.length() - 1), "A")
        .anyMatch(record -> record.value().equals(world.spaces.get(domain.space).address));
  }

  private boolean isForbidden(Domain domain) {
    var issuers = records(domain, domain.ascii, "CAA").filter(each -> each.opt().endsWith("issue"));
    var named = issuers.map(Rec::value).toList();
    return !named.isEmpty() && named.stream().noneMatch(value -> value.contains("letsencrypt.org"));
  }

  private Stream<Rec> records(Domain domain, String host, String type) {
    return world.zone(domain.id).stream()
        .filter(record -> record.host().equals(host) && record.type().equals(type));
  }

  private Optional<Domain> domain(List<String> words) {
    int at = words.indexOf("-domain");
    return at < 0 || at + 1 >= words.size() ? Optional.empty() : world.domain(words.get(at + 1));
  }
}
