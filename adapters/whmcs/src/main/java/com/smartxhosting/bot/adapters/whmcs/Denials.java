package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.adapters.whmcs.Answer.Denial;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells from WHMCS's words, which have no code beside them, why we are not let in. */
final class Denials {

  private static final Pattern ADDRESS = words("^Invalid IP|^IP Banned");
  private static final Pattern CREDENTIALS =
      words("^Authentication Failed|^Invalid or missing credentials|^Access Denied");
  private static final Pattern PERMISSION = words("^Invalid Permissions|action .* is not allowed");
  private static final Pattern VERSION = words("^Command Not Found|^An? .*action .* not found");

  private Denials() {}

  static Optional<Denial> in(String message) {
    if (ADDRESS.matcher(message).find()) {
      return Optional.of(Denial.ADDRESS);
    }
    if (CREDENTIALS.matcher(message).find()) {
      return Optional.of(Denial.CREDENTIALS);
    }
    if (PERMISSION.matcher(message).find()) {
      return Optional.of(Denial.PERMISSION);
    }
    return VERSION.matcher(message).find() ? Optional.of(Denial.VERSION) : Optional.empty();
  }

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }
}
