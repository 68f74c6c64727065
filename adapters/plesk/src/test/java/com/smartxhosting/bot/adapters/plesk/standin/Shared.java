package com.smartxhosting.bot.adapters.plesk.standin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Recordings and documents that lie beside this repository and do not belong to it. */
public final class Shared {

  private Shared() {}

  /** Empty on a machine that does not have them. */
  public static Optional<Path> find(String path) {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var found = folder.resolve("shared").resolve(path);
      if (Files.exists(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
