package com.smartxhosting.bot.adapters.sandbox;

import com.smartxhosting.bot.conversations.services.ServiceStatus;
import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.function.Supplier;

/** Why a service that is not active cannot be managed, in words for its customer. */
final class Closed {

  private Closed() {}

  /** Goes on with an active service, and refuses any other. */
  static <T> Outcome<T> unless(ServiceStatus status, String domain, Supplier<Outcome<T>> active) {
    var why = why(status);
    return why.isPresent() ? Outcome.refused(why.get().with("domain", domain)) : active.get();
  }

  private static Optional<Text.Phrase> why(ServiceStatus status) {
    return switch (status) {
      case ACTIVE -> Optional.empty();
      case PENDING -> Optional.of(Text.of("sandbox.service.pending"));
      case COMPLETED -> Optional.of(Text.of("sandbox.service.completed"));
      case SUSPENDED -> Optional.of(Text.of("sandbox.service.suspended"));
      case TERMINATED -> Optional.of(Text.of("sandbox.service.terminated"));
      case CANCELLED -> Optional.of(Text.of("sandbox.service.cancelled"));
      case FRAUD -> Optional.of(Text.of("sandbox.service.fraud"));
    };
  }
}
