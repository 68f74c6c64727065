package com.smartxhosting.bot.adapters.plesk;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a key is called that waits on the server for its certificate. The server gives out nothing
 * but names, so the name itself tells which certificate will fit.
 *
 * @param stored the name there
 * @param name what we call it
 * @param publicKey the digest of its public half, in hexadecimal
 */
record KeptKey(String stored, String name, String publicKey) {

  private static final Pattern STORED = Pattern.compile("(.+) \\[([A-Za-z0-9_-]{43})]");
  private static final int DIGEST = 32; // SHA-256

  static KeptKey of(String name, String publicKey) {
    var half = HexFormat.of().parseHex(publicKey);
    var mark = Base64.getUrlEncoder().withoutPadding().encodeToString(half);
    return new KeptKey("%s [%s]".formatted(name, mark), name, publicKey);
  }

  /** Reads a name of the server's; empty when it is that of something else. */
  static Optional<KeptKey> in(String stored) {
    var parts = STORED.matcher(stored);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var half = Base64.getUrlDecoder().decode(parts.group(2));
    return half.length == DIGEST
        ? Optional.of(new KeptKey(stored, parts.group(1), HexFormat.of().formatHex(half)))
        : Optional.empty();
  }
}
