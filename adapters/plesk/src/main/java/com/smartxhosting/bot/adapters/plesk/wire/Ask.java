package com.smartxhosting.bot.adapters.plesk.wire;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent to a server.
 *
 * @param path with the query, from the server's root
 * @param headers that say who we are
 */
public record Ask(String method, String path, Map<String, String> headers, Optional<Body> body) {

  public Ask {
    headers = Map.copyOf(headers);
  }

  /** It may hold passwords, so it is never printed. */
  public static final class Body {
    private final String type;
    private final byte[] bytes;

    public Body(String type, byte[] bytes) {
      this.type = type;
      this.bytes = Arrays.copyOf(bytes, bytes.length);
    }

    String type() {
      return type;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
