package com.smartxhosting.bot.adapters.whmcs;

import com.smartxhosting.bot.dialog.Outcome;
import com.smartxhosting.bot.words.Text;
import java.util.Optional;
import java.util.function.Supplier;

/** Why a service that is not active cannot be managed, in words for its customer. */
final class Closed {

  private Closed() {}

  /** Goes on with an active service, and refuses any other. */
  static <T> Outcome<T> unless(ClientsProduct product, Supplier<Outcome<T>> active) {
    return why(product)
        .<Outcome<T>>map(why -> Outcome.refused(why.with("service", product.called())))
        .orElseGet(active);
  }

  private static Optional<Text.Phrase> why(ClientsProduct product) {
    return switch (product.status()) {
      case ACTIVE -> Optional.empty();
      case PENDING -> Optional.of(Text.of("whmcs.service.pending"));
      case COMPLETED -> Optional.of(Text.of("whmcs.service.completed"));
      case SUSPENDED -> Optional.of(Text.of("whmcs.service.suspended"));
      case TERMINATED -> Optional.of(Text.of("whmcs.service.terminated"));
      case CANCELLED -> Optional.of(Text.of("whmcs.service.cancelled"));
      case FRAUD -> Optional.of(Text.of("whmcs.service.fraud"));
    };
  }
}
