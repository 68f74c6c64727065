package com.smartxhosting.bot.adapters.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once for all runs. The driver would unpack it anew at each
 * start into the system's folder for temporary files, where a killed process leaves it for good.
 */
final class SqliteLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
  private static final String FOLDER = "native";

  /** Where the driver looks first. */
  private static final String PATH = "org.sqlite.lib.path";

  private static final String NAME = "org.sqlite.lib.name";

  private SqliteLibrary() {}

  /**
   * Keeps it in the data folder and has the driver load it from there. Where that cannot be, the
   * driver goes its own way.
   */
  static void keepIn(Path data) {
    if (System.getProperty(PATH) != null) {
      return; // the operator brings his own
    }
    try {
      unpacked(data).ifPresent(SqliteLibrary::load);
    } catch (IOException e) {
      LOG.warn("SQLite's library could not be kept in {} ({})", data, e.getClass().getSimpleName());
    }
  }

  private static void load(Path library) {
    System.setProperty(PATH, library.getParent().toString());
    System.setProperty(NAME, library.getFileName().toString());
  }

  /** The library in its file; empty when the driver brings none for this system. */
  static Optional<Path> unpacked(Path data) throws IOException {
    var packed = LibraryLoaderUtil.getNativeLibResourcePath(); // ends in system and processor
    var name = LibraryLoaderUtil.getNativeLibName();
    var resource = SQLiteJDBCLoader.class.getResource(packed + "/" + name);
    if (resource == null) {
      return Optional.empty();
    }
    var folder = Files.createDirectories(data.toAbsolutePath().resolve(FOLDER));
    var system = packed.substring(packed.indexOf("native/") + "native/".length());
    var library =
        folder.resolve(
            String.join("-", SQLiteJDBCLoader.getVersion(), system.replace('/', '-'), name));
    var connection = resource.openConnection();
    if (Files.notExists(library) || Files.size(library) != connection.getContentLengthLong()) {
      removeFormer(folder);
      var fresh = Files.createTempFile(folder, "unpacking", "");
      try (var content = connection.getInputStream()) {
        Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE); // others may load it meanwhile
    }
    return Optional.of(library);
  }

  /** Those of other versions, and what a killed process was unpacking. */
  private static void removeFormer(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    }
  }
}
