package com.smartxhosting.bot.adapters.terminal;

import com.smartxhosting.bot.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** The folder for files that a person takes home. Nobody else on this machine may read it. */
final class Downloads {

  private static final String USUAL_NAME = "file";

  private final Path folder;

  Downloads(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Writes a file where there is none of its name; the same one is written once. */
  Path keep(Document document) {
    try {
      Files.createDirectories(folder, forOwner("rwx------"));
      var name = document.name().isEmpty() ? USUAL_NAME : document.name();
      for (var number = 1; ; number++) {
        var file = folder.resolve(numbered(name, number));
        if (isWritten(file, document.bytes())) {
          return file;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A file cannot be written to " + folder, e);
    }
  }

  /** Whether the file holds these bytes, now or already; false when it is another one. */
  private static boolean isWritten(Path file, byte[] bytes) throws IOException {
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            forOwner("rw-------"))) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    }
  }

  private static String numbered(String name, int number) {
    if (number == 1) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot <= 0
        ? name + "-" + number
        : name.substring(0, dot) + "-" + number + name.substring(dot);
  }

  private static FileAttribute<?>[] forOwner(String permissions) {
    return Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
