package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

  @TempDir Path data;

  @Test
  void it_is_unpacked_once() throws IOException {
    var library = SqliteLibrary.unpacked(data).orElseThrow();
    Files.setLastModifiedTime(library, LONG_AGO);

    assertThat(SqliteLibrary.unpacked(data)).contains(library);

    assertThat(Files.getLastModifiedTime(library)).isEqualTo(LONG_AGO);
  }

  @Test
  void what_former_versions_and_killed_processes_left_is_taken_away() throws IOException {
    var library = SqliteLibrary.unpacked(data).orElseThrow();
    long size = Files.size(library);
    Files.write(library, new byte[] {1, 2, 3});
    Files.writeString(library.resolveSibling("unpacking1"), "half");
    Files.writeString(library.resolveSibling("3.1-Linux-libsqlitejdbc.so"), "old");

    SqliteLibrary.unpacked(data);

    assertThat(Files.size(library)).isEqualTo(size);
    try (var files = Files.list(library.getParent())) {
      assertThat(files.toList()).isEqualTo(List.of(library));
    }
  }
}
