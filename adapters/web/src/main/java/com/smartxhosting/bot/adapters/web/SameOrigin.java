package com.smartxhosting.bot.adapters.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/**
 * Tells the press of a button on our page from a form that another site has sent.
 *
 * <p>Browsers say so in Sec-Fetch-Site, but only over https or to localhost, and old ones not at
 * all. Otherwise Origin is looked at; our pages ask for no referrer, which makes their own Origin
 * "null" (Fetch Standard, 3.2, "append a request Origin header").
 */
final class SameOrigin {

  private final Optional<URI> publicUrl;

  SameOrigin(Optional<URI> publicUrl) {
    this.publicUrl = publicUrl;
  }

  boolean pressedHere(Context request) {
    var site = Optional.ofNullable(request.header("Sec-Fetch-Site"));
    if (site.isPresent()) {
      return site.get().equals("same-origin") || site.get().equals("none");
    }
    var origin = Optional.ofNullable(request.header("Origin"));
    return origin.isEmpty() || origin.get().equals("null") || ours(origin.get(), request);
  }

  private boolean ours(String origin, Context request) {
    var expected =
        publicUrl
            .map(url -> url.getScheme() + "://" + url.getRawAuthority())
            .orElseGet(() -> "http://" + request.host());
    return origin.equalsIgnoreCase(expected);
  }
}
