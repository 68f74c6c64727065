package com.smartxhosting.bot.adapters.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNameTest {

  @TempDir Path folder;

  @Test
  void a_process_keeps_its_name_and_never_shares_it() {
    String first;
    try (var running = ProcessName.in(folder);
        var beside = ProcessName.in(folder)) {
      first = running.name();
      assertThat(beside.name()).isNotEqualTo(first);
    }
    try (var again = ProcessName.in(folder)) {
      assertThat(again.name()).isEqualTo(first);
    }
  }
}
