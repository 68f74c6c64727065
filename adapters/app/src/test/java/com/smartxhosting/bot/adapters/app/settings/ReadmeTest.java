package com.smartxhosting.bot.adapters.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void the_readme_tells_every_setting_as_it_is() throws IOException {
    assertThat(Files.readString(readme()))
        .as("The table of settings in README.md; replace it with what SettingsTable prints")
        .contains("## Settings\n")
        .contains(SettingsTable.markdown());
  }

  private static Path readme() {
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("bot-core")))
        .findFirst()
        .orElseThrow()
        .resolve("README.md");
  }
}
