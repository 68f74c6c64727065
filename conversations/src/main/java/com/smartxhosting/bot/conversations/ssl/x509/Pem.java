package com.smartxhosting.bot.conversations.ssl.x509;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Blocks of PEM (RFC 7468) in a text, also as chats, mails and editors leave them behind. */
final class Pem {

  /**
   * A block as it should be written, so that any reader takes it.
   *
   * @param kind such as {@code CERTIFICATE}
   */
  record Block(String kind, String text) {}

  /** Some keyboards make long dashes of two hyphens. */
  private static final String DASHES = "[-\u2010-\u2015]{2,10}";

  private static final Pattern BLOCK =
      Pattern.compile(
          DASHES
              + "\\s*BEGIN ([A-Z0-9 ]{3,40}?)\\s*"
              + DASHES
              + "(.*?)"
              + DASHES
              + "\\s*END \\1\\s*"
              + DASHES,
          Pattern.DOTALL);

  private static final Pattern EDGE = Pattern.compile(DASHES + "\\s*(BEGIN|END) [A-Z0-9 ]{3,40}");

  /** RFC 1421, 4.6: how OpenSSL writes that a key is encrypted. */
  private static final Pattern HEADER = Pattern.compile("(?m)^\\s*([A-Za-z-]+:[^\\r\\n]*)$");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{64,}={0,2}\\s*");

  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  static List<Block> in(String text) {
    return BLOCK
        .matcher(text)
        .results()
        .map(found -> new Block(found.group(1), straightened(found.group(1), found.group(2))))
        .toList();
  }

  /** Whether a block begins or ends in it, but not both. */
  static boolean isTorn(String text) {
    return EDGE.matcher(text).find();
  }

  /** Whether it may be the inside of a block, without the lines around it. */
  static boolean isBare(String text) {
    return BASE64.matcher(text).matches();
  }

  static byte[] bare(String text) {
    return Base64.getMimeDecoder().decode(text);
  }

  static String written(String kind, byte[] der) {
    return framed(kind, LINES.encodeToString(der));
  }

  private static String straightened(String kind, String inside) {
    var headers =
        HEADER
            .matcher(inside)
            .results()
            .map(found -> found.group(1).strip())
            .collect(Collectors.joining("\n"));
    var body = HEADER.matcher(inside).replaceAll("").replaceAll("[\\s>]+", ""); // > of quoted mail
    var lines = body.replaceAll("(.{64})(?=.)", "$1\n");
    return framed(kind, headers.isEmpty() ? lines : headers + "\n\n" + lines);
  }

  private static String framed(String kind, String body) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind);
  }

  private Pem() {}
}
