package com.smartxhosting.bot.adapters.web;

/**
 * How our pages are reached from outside.
 *
 * @param base without a slash at its end
 * @param localOnly whether that works on this machine alone
 */
public record PublicAddress(String base, boolean localOnly) {

  private static final String EVERYWHERE_V4 = "0.0.0.0";
  private static final String EVERYWHERE_V6 = "::";

  static PublicAddress of(WebSettings settings, int port) {
    return settings
        .publicUrl()
        .map(url -> new PublicAddress(url.toString().replaceFirst("/+$", ""), false))
        .orElseGet(() -> new PublicAddress("http://" + here(settings.host()) + ":" + port, true));
  }

  private static String here(String host) {
    return switch (host) {
      case EVERYWHERE_V4, EVERYWHERE_V6, "127.0.0.1", "::1" -> "localhost";
      default -> host;
    };
  }

  String of(String path) {
    return base + path;
  }
}
