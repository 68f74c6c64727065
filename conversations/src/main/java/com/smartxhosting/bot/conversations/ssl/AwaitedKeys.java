package com.smartxhosting.bot.conversations.ssl;

import com.smartxhosting.bot.conversations.ssl.Certificates.Content;
import com.smartxhosting.bot.conversations.ssl.Certificates.Held;
import com.smartxhosting.bot.conversations.ssl.Certificates.Pool;
import com.smartxhosting.bot.form.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys that wait at the server for their certificates, as an upload form knows them. */
record AwaitedKeys(Map<String, String> names) {

  /** Known from the server, not asked for. */
  private static final String KNOWN = "awaited";

  /** Stands for the public half where the server does not tell it. */
  private static final String UNTOLD = "untold";

  /**
   * @param meant the name of the key that the customer wants to complete, or an empty text
   */
  static Answers known(Pool pool, String meant) {
    return Answers.of(
        KNOWN,
        pool.held().stream()
            .flatMap(held -> half(held, meant).map(half -> half + " " + held.name()).stream())
            .collect(Collectors.joining("\n")));
  }

  static AwaitedKeys in(Answers answers) {
    var names = new LinkedHashMap<String, String>();
    answers
        .text(KNOWN)
        .lines()
        .forEach(
            line -> {
              int end = line.indexOf(' ');
              names.put(line.substring(0, end), line.substring(end + 1));
            });
    return new AwaitedKeys(names);
  }

  Optional<String> nameFor(String publicKey) {
    return Optional.ofNullable(names.get(publicKey))
        .or(() -> Optional.ofNullable(names.get(UNTOLD)));
  }

  private static Optional<String> half(Held held, String meant) {
    return switch (held.content()) {
      case Content.Waiting(_, var publicKey) -> Optional.of(publicKey);
      case Content.Untold _ when held.name().equals(meant) -> Optional.of(UNTOLD);
      case Content.Untold _, Content.Complete _ -> Optional.empty();
    };
  }
}
