package com.smartxhosting.bot.adapters.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where our pages are served and reached.
 *
 * @param host the name or address to listen on
 * @param port to listen on; 0 for any that is free
 * @param publicUrl how customers reach us; without it, links work on this machine only
 * @param trustedProxies the balancers whose word on the browser's address is taken
 */
public record WebSettings(
    String host, int port, Optional<URI> publicUrl, List<Network> trustedProxies) {

  /** For a machine on its own: any free port, seen by nobody else. */
  public static final WebSettings LOCAL =
      new WebSettings("localhost", 0, Optional.empty(), List.of());

  /**
   * @throws IllegalArgumentException when the public URL is not an absolute one for browsers
   */
  public WebSettings {
    trustedProxies = List.copyOf(trustedProxies);
    publicUrl.ifPresent(WebSettings::check);
  }

  boolean https() {
    return publicUrl.map(URI::getScheme).equals(Optional.of("https"));
  }

  private static void check(URI url) {
    var web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!web || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
      throw new IllegalArgumentException(
          "'%s' is no public URL. It needs to look like https://chat.example.com.".formatted(url));
    }
  }
}
