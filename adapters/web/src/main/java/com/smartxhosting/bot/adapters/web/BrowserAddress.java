package com.smartxhosting.bot.adapters.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the address a browser really has. Panels bind sessions to it, so it must be neither the
 * balancer's nor one that the browser made up.
 */
final class BrowserAddress {

  /** An IPv4 address and its port, as some balancers write it. */
  private static final Pattern V4_AND_PORT = Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+");

  /** An IPv6 address in brackets, perhaps with a port. */
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)\\](:\\d+)?");

  private final List<Network> trusted;

  BrowserAddress(List<Network> trustedProxies) {
    this.trusted = trustedProxies;
  }

  InetAddress of(Context request) {
    return of(request.ip(), Collections.list(request.req().getHeaders("X-Forwarded-For")));
  }

  /**
   * @param peer the other end of the socket
   * @param forwarded all values of X-Forwarded-For in their order: each hop has added at the end
   *     whom it heard, so only what trusted hops added means anything
   */
  InetAddress of(String peer, List<String> forwarded) {
    var nearest = address(peer).orElseThrow();
    var hops =
        forwarded.stream().flatMap(value -> Arrays.stream(value.split(","))).toList().reversed();
    for (var hop : hops) {
      if (!trusts(nearest)) {
        return nearest;
      }
      var before = address(hop.strip());
      if (before.isEmpty()) {
        return nearest;
      }
      nearest = before.get();
    }
    return nearest;
  }

  private boolean trusts(InetAddress hop) {
    return trusted.stream().anyMatch(network -> network.contains(hop));
  }

  private static Optional<InetAddress> address(String text) {
    var bare = V4_AND_PORT.matcher(BRACKETED.matcher(text).replaceFirst("$1")).replaceFirst("$1");
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
