package com.smartxhosting.bot.adapters.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * What a process is called among those that share a database: the same after a restart, so that it
 * takes up at once what its former run had in hand, and never that of two at a time. It is kept in
 * the data folder, since hosts and paths may be alike on several machines.
 */
final class ProcessName implements AutoCloseable {

  static final String FILE = "process";
  private static final int LENGTH = 36;

  private final FileChannel file;
  private final String name;

  private ProcessName(FileChannel file, String name) {
    this.file = file;
    this.name = name;
  }

  /** The folder's name; another one when a process that is alive has it. */
  static ProcessName in(Path folder) {
    var path = folder.resolve(FILE);
    try {
      var file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      return new ProcessName(file, locked(file) ? kept(file) : UUID.randomUUID().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The file %s cannot be read or written; let this user do so.".formatted(path), e);
    }
  }

  /** Until the process ends, however it ends. */
  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock(LENGTH, 1, false) != null; // beside the name, which stays readable
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String kept(FileChannel file) throws IOException {
    var bytes = ByteBuffer.allocate(LENGTH);
    if (file.read(bytes, 0) == LENGTH) {
      return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    }
    var fresh = UUID.randomUUID().toString();
    file.write(StandardCharsets.US_ASCII.encode(fresh), 0);
    file.force(true);
    return fresh;
  }

  String name() {
    return name;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
