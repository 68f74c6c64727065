package com.smartxhosting.bot.adapters.plesk.wire;

import com.smartxhosting.bot.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** With what we are let in. Both ways may do everything on the server. */
public sealed interface Credentials {

  /** A secret key, bound to our address at the server. */
  record Key(Secret key) implements Credentials {}

  /** An administrator's login. */
  record Login(String name, Secret password) implements Credentials {}

  /** As the XML interface wants them. */
  default Map<String, String> forXml() {
    return switch (this) {
      case Key(var key) -> Map.of("KEY", key.reveal());
      case Login(var name, var password) ->
          Map.of("HTTP_AUTH_LOGIN", name, "HTTP_AUTH_PASSWD", password.reveal());
    };
  }

  /** As the REST interfaces want them. */
  default Map<String, String> forRest() {
    return switch (this) {
      case Key(var key) -> Map.of("X-API-Key", key.reveal());
      case Login(var name, var password) ->
          Map.of(
              "Authorization",
              "Basic "
                  + Base64.getEncoder()
                      .encodeToString(
                          (name + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8)));
    };
  }
}
